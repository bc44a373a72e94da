package py

import "syscall"

// The exceptions of Python's builtins module, as its documentation draws the tree.
var (
	BaseException     = NewClass("BaseException", nil)
	GeneratorExit     = NewClass("GeneratorExit", BaseException)
	KeyboardInterrupt = NewClass("KeyboardInterrupt", BaseException)
	SystemExit        = NewClass("SystemExit", BaseException)
	Exception         = NewClass("Exception", BaseException)

	ArithmeticError       = NewClass("ArithmeticError", Exception)
	OverflowError         = NewClass("OverflowError", ArithmeticError)
	ZeroDivisionError     = NewClass("ZeroDivisionError", ArithmeticError)
	FloatingPointError    = NewClass("FloatingPointError", ArithmeticError)
	AssertionError        = NewClass("AssertionError", Exception)
	AttributeError        = NewClass("AttributeError", Exception)
	BufferError           = NewClass("BufferError", Exception)
	EOFError              = NewClass("EOFError", Exception)
	ImportError           = NewClass("ImportError", Exception)
	ModuleNotFoundError   = NewClass("ModuleNotFoundError", ImportError)
	LookupError           = NewClass("LookupError", Exception)
	IndexError            = NewClass("IndexError", LookupError)
	KeyError              = NewClass("KeyError", LookupError)
	MemoryError           = NewClass("MemoryError", Exception)
	NameError             = NewClass("NameError", Exception)
	UnboundLocalError     = NewClass("UnboundLocalError", NameError)
	ReferenceError        = NewClass("ReferenceError", Exception)
	RuntimeError          = NewClass("RuntimeError", Exception)
	NotImplementedError   = NewClass("NotImplementedError", RuntimeError)
	RecursionError        = NewClass("RecursionError", RuntimeError)
	StopIteration         = NewClass("StopIteration", Exception)
	StopAsyncIteration    = NewClass("StopAsyncIteration", Exception)
	SyntaxError           = NewClass("SyntaxError", Exception)
	IndentationError      = NewClass("IndentationError", SyntaxError)
	TabError              = NewClass("TabError", IndentationError)
	SystemError           = NewClass("SystemError", Exception)
	TypeError             = NewClass("TypeError", Exception)
	ValueError            = NewClass("ValueError", Exception)
	UnicodeError          = NewClass("UnicodeError", ValueError)
	UnicodeDecodeError    = NewClass("UnicodeDecodeError", UnicodeError)
	UnicodeEncodeError    = NewClass("UnicodeEncodeError", UnicodeError)
	UnicodeTranslateError = NewClass("UnicodeTranslateError", UnicodeError)

	OSError                = NewClass("OSError", Exception)
	BlockingIOError        = NewClass("BlockingIOError", OSError)
	ChildProcessError      = NewClass("ChildProcessError", OSError)
	ConnectionError        = NewClass("ConnectionError", OSError)
	BrokenPipeError        = NewClass("BrokenPipeError", ConnectionError)
	ConnectionAbortedError = NewClass("ConnectionAbortedError", ConnectionError)
	ConnectionRefusedError = NewClass("ConnectionRefusedError", ConnectionError)
	ConnectionResetError   = NewClass("ConnectionResetError", ConnectionError)
	FileExistsError        = NewClass("FileExistsError", OSError)
	FileNotFoundError      = NewClass("FileNotFoundError", OSError)
	InterruptedError       = NewClass("InterruptedError", OSError)
	IsADirectoryError      = NewClass("IsADirectoryError", OSError)
	NotADirectoryError     = NewClass("NotADirectoryError", OSError)
	PermissionError        = NewClass("PermissionError", OSError)
	ProcessLookupError     = NewClass("ProcessLookupError", OSError)
	TimeoutError           = NewClass("TimeoutError", OSError)

	Warning                   = NewClass("Warning", Exception)
	DeprecationWarning        = NewClass("DeprecationWarning", Warning)
	PendingDeprecationWarning = NewClass("PendingDeprecationWarning", Warning)
	RuntimeWarning            = NewClass("RuntimeWarning", Warning)
	SyntaxWarning             = NewClass("SyntaxWarning", Warning)
	UserWarning               = NewClass("UserWarning", Warning)
	FutureWarning             = NewClass("FutureWarning", Warning)
	ImportWarning             = NewClass("ImportWarning", Warning)
	UnicodeWarning            = NewClass("UnicodeWarning", Warning)
	BytesWarning              = NewClass("BytesWarning", Warning)
	ResourceWarning           = NewClass("ResourceWarning", Warning)
)

// Exceptions are the classes above in the order of the tree.
var Exceptions = []*Class{
	BaseException, GeneratorExit, KeyboardInterrupt, SystemExit, Exception,
	ArithmeticError, OverflowError, ZeroDivisionError, FloatingPointError, AssertionError, AttributeError,
	BufferError, EOFError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError,
	NameError, UnboundLocalError, ReferenceError, RuntimeError, NotImplementedError, RecursionError,
	StopIteration, StopAsyncIteration, SyntaxError, IndentationError, TabError, SystemError, TypeError,
	ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError,
	OSError, BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAbortedError,
	ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError, InterruptedError,
	IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError,
	Warning, DeprecationWarning, PendingDeprecationWarning, RuntimeWarning, SyntaxWarning, UserWarning,
	FutureWarning, ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning,
}

// errnoClass is PEP 3151's table: the subclass of OSError that an errno raises.
var errnoClass = map[syscall.Errno]*Class{
	syscall.EAGAIN: BlockingIOError, syscall.EALREADY: BlockingIOError, syscall.EINPROGRESS: BlockingIOError,
	syscall.ECHILD: ChildProcessError, syscall.EPIPE: BrokenPipeError, syscall.ESHUTDOWN: BrokenPipeError,
	syscall.ECONNABORTED: ConnectionAbortedError, syscall.ECONNREFUSED: ConnectionRefusedError,
	syscall.ECONNRESET: ConnectionResetError, syscall.EEXIST: FileExistsError, syscall.ENOENT: FileNotFoundError,
	syscall.EINTR: InterruptedError, syscall.EISDIR: IsADirectoryError, syscall.ENOTDIR: NotADirectoryError,
	syscall.EACCES: PermissionError, syscall.EPERM: PermissionError, syscall.ESRCH: ProcessLookupError,
	syscall.ETIMEDOUT: TimeoutError,
}
