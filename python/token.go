package python

import (
	"maps"
	"slices"
)

// A kind is the kind of a token: one for each operator and keyword, and a few classes.
type kind uint8

const (
	tEOF kind = iota
	tNewline
	tIndent
	tDedent
	tError // the scanner's error stands in scanner.err
	tName
	tNumber
	tString
	tFString

	tLparen
	tRparen
	tLbrack
	tRbrack
	tLbrace
	tRbrace
	tColon
	tComma
	tSemi
	tDot
	tEllipsis
	tArrow
	tWalrus
	tBang

	tAssign // =; the augmented assignments follow
	tPlusEq
	tMinusEq
	tStarEq
	tSlashEq
	tSlashSlashEq
	tPercentEq
	tAtEq
	tAmpEq
	tPipeEq
	tCaretEq
	tShlEq
	tShrEq
	tPowEq

	tPlus
	tMinus
	tStar
	tSlash
	tSlashSlash
	tPercent
	tAt
	tAmp
	tPipe
	tCaret
	tShl
	tShr
	tPow
	tTilde
	tLess
	tGreater
	tLessEq
	tGreaterEq
	tEqual
	tNotEqual

	kFalse // the keywords, in the order of their spelling
	kNone
	kTrue
	kAnd
	kAs
	kAssert
	kAsync
	kAwait
	kBreak
	kClass
	kContinue
	kDef
	kDel
	kElif
	kElse
	kExcept
	kFinally
	kFor
	kFrom
	kGlobal
	kIf
	kImport
	kIn
	kIs
	kLambda
	kNonlocal
	kNot
	kOr
	kPass
	kRaise
	kReturn
	kTry
	kWhile
	kWith
	kYield
)

// spelling is the text of the tokens that have only one.
var spelling = map[kind]string{
	tLparen: "(", tRparen: ")", tLbrack: "[", tRbrack: "]", tLbrace: "{", tRbrace: "}",
	tColon: ":", tComma: ",", tSemi: ";", tDot: ".", tEllipsis: "...", tArrow: "->", tWalrus: ":=", tBang: "!",
	tAssign: "=", tPlusEq: "+=", tMinusEq: "-=", tStarEq: "*=", tSlashEq: "/=", tSlashSlashEq: "//=",
	tPercentEq: "%=", tAtEq: "@=", tAmpEq: "&=", tPipeEq: "|=", tCaretEq: "^=", tShlEq: "<<=", tShrEq: ">>=",
	tPowEq: "**=", tPlus: "+", tMinus: "-", tStar: "*", tSlash: "/", tSlashSlash: "//", tPercent: "%", tAt: "@",
	tAmp: "&", tPipe: "|", tCaret: "^", tShl: "<<", tShr: ">>", tPow: "**", tTilde: "~",
	tLess: "<", tGreater: ">", tLessEq: "<=", tGreaterEq: ">=", tEqual: "==", tNotEqual: "!=",
	kFalse: "False", kNone: "None", kTrue: "True", kAnd: "and", kAs: "as", kAssert: "assert", kAsync: "async",
	kAwait: "await", kBreak: "break", kClass: "class", kContinue: "continue", kDef: "def", kDel: "del",
	kElif: "elif", kElse: "else", kExcept: "except", kFinally: "finally", kFor: "for", kFrom: "from",
	kGlobal: "global", kIf: "if", kImport: "import", kIn: "in", kIs: "is", kLambda: "lambda",
	kNonlocal: "nonlocal", kNot: "not", kOr: "or", kPass: "pass", kRaise: "raise", kReturn: "return",
	kTry: "try", kWhile: "while", kWith: "with", kYield: "yield",
}

// keywords and operators are spelling turned round.
var keywords, operators = map[string]kind{}, map[string]kind{}

func init() {
	for k, text := range spelling {
		if k >= kFalse {
			keywords[text] = k
		} else {
			operators[text] = k
		}
	}
}

// Keywords lists the keywords, in no order.
func Keywords() []string { return slices.Collect(maps.Keys(keywords)) }

// A token is a piece of the source: its bytes, and the place of its first character.
type token struct {
	kind       kind
	start, end int32 // byte offsets
	line, col  int32 // from 1; columns in characters
	fstring    *fstring
}
