/**
 * The one expression language: rules and filters over rows, formulas over measures and indicators.
 * Alternatives stand in the order of binding, the strongest first. Types and units are checked later.
 */
grammar Formula;

whole : expression EOF ;

expression
  : '(' expression ')'                                                  # group
  | NAME '(' (expression (',' expression)*)? ')'                        # call
  | NAME TEXT                                                           # day
  | NAME                                                                # name
  | NUMBER unit?                                                        # number
  | TEXT                                                                # text
  | (TRUE | FALSE)                                                      # truth
  | '-' expression                                                      # negative
  | expression operator=('*' | '/') expression                          # product
  | expression operator=('+' | '-') expression                          # sum
  | expression IS NOT? NAME                                             # missing
  | expression NOT? IN '[' expression (',' expression)* ']'             # member
  | expression operator=('=' | '!=' | '<' | '<=' | '>' | '>=') expression # comparison
  | NOT expression                                                      # negation
  | expression AND expression                                           # conjunction
  | expression OR expression                                            # disjunction
  ;

unit : '[' (NAME | NUMBER) (('/' | '*') (NAME | NUMBER))* ']' ;

TRUE  : 'true' ;
FALSE : 'false' ;
AND   : 'and' ;
OR    : 'or' ;
NOT   : 'not' ;
IN    : 'in' ;
IS    : 'is' ;

NUMBER : DIGIT+ ('.' DIGIT+)? ;
NAME   : LETTER (LETTER | DIGIT)* ;
TEXT   : '\'' (~['\r\n] | '\'\'')* '\'' ;

/** A text that is not closed before the line ends; TEXT is longer wherever it is closed. */
UNCLOSED : '\'' (~['\r\n] | '\'\'')* ;

/** Operators of other languages, read only to say what is written here. */
FOREIGN : '==' | '<>' | '&&' | '||' | '**' | '≠' | '≤' | '≥' | '×' | '÷' | '−' ;

SPACE : [ \t\r\n\u3000]+ -> skip ;
OTHER : . ;

fragment DIGIT  : [0-9] ;
fragment LETTER : [a-zA-Z_] | [\p{Han}] ;
