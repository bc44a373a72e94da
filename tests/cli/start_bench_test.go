package cli

import (
	"os/exec"
	"testing"
)

// BenchmarkStart is a whole process that runs a script of one statement, and one that imports much.
func BenchmarkStart(b *testing.B) {
	for name, script := range map[string]string{
		"pass":    "pass",
		"imports": "import argparse, asyncio, csv, enum, json, logging, socket, subprocess, threading",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if out, err := exec.Command(binary, "-c", script).CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
			}
		})
	}
}
