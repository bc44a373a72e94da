package main

import "strings"

// undocumented are the modules whose functions and methods may be without a doc string, because they are Python's own,
// and do what Python's documentation says. What is there in nlsh alone has doc strings, always.
var undocumented = []string{
	"argparse", "asyncio", "fnmatch", "glob", "grp", "io", "logging", "pathlib", "platform", "pwd", "queue", "shutil",
	"signal", "socket", "subprocess", "tempfile", "threading", "types",
}

// asPython says whether a class is one of Python's own types and exceptions, whose methods everybody knows.
func asPython(module string, c member) bool {
	return module == "builtins" && (c.kind == class || c.kind == exception)
}

// missing are the public modules, functions, classes and methods that should have a doc string and have none.
func missing(modules []described) []string {
	var found []string
	for _, m := range modules {
		if m.doc == "" {
			found = append(found, m.name)
		}
		if spared(m.name) {
			continue
		}
		for _, x := range m.members {
			if x.home == "" && !asPython(m.name, x) {
				found = append(found, bare(m.name, x)...)
			}
		}
	}
	return found
}

// bare are a member and its methods, as far as they have no doc string.
func bare(path string, m member) []string {
	if m.kind == constant || m.kind == value || m.kind == module {
		return nil
	}
	var found []string
	path += "." + m.name
	if m.doc == "" {
		found = append(found, path)
	}
	for _, x := range pick(m.members, function) {
		found = append(found, bare(path, x)...)
	}
	return found
}

// spared says whether a module, or the one that it is part of, is on the list.
func spared(name string) bool {
	for _, module := range undocumented {
		if name == module || strings.HasPrefix(name, module+".") {
			return true
		}
	}
	return false
}
