(function () {
  var opener = null;
  function traceOf(link) { return document.getElementById(link.getAttribute('href').slice(1)); }
  function close(back) {
    var open = document.querySelector('.trace.open');
    if (open) { open.classList.remove('open'); }
    if (opener) { opener.setAttribute('aria-expanded', 'false'); if (back) { opener.focus(); } opener = null; }
  }
  function show(link) {
    var again = opener === link;
    close(false);
    if (again) { return; }
    var trace = traceOf(link);
    if (!trace) { return; }
    opener = link;
    link.setAttribute('aria-expanded', 'true');
    trace.classList.add('open');
    trace.focus();
  }
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a.fact');
    if (link) { event.preventDefault(); show(link); return; }
    if (event.target.closest('.trace .close')) { event.preventDefault(); close(true); }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') { close(true); }
    if (event.key === ' ' && event.target.matches && event.target.matches('a.fact')) { event.preventDefault(); show(event.target); }
  });
  if (location.hash.indexOf('#trace-') === 0) { history.replaceState(null, '', location.pathname + location.search); }
})();
