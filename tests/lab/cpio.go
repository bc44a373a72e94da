package main

import (
	"bytes"
	"fmt"
)

// File types of an archive entry's mode.
const (
	modeDir  = 0o040755
	modeFile = 0o100755
)

// cpio is an archive in the "newc" format, the one that kernels unpack
// (Documentation/driver-api/early-userspace/buffer-format.rst). Several of them one after the other are one too.
type cpio struct {
	buf   bytes.Buffer
	inode int
}

// dir adds a directory.
func (c *cpio) dir(name string) { c.entry(name, modeDir, nil) }

// file adds a file that may be run.
func (c *cpio) file(name string, data []byte) { c.entry(name, modeFile, data) }

func (c *cpio) entry(name string, mode int, data []byte) {
	c.inode++
	fmt.Fprintf(&c.buf, "070701%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X",
		c.inode, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name)+1, 0)
	c.buf.WriteString(name + "\x00")
	c.pad()
	c.buf.Write(data)
	c.pad()
}

// pad aligns what follows to 4 bytes.
func (c *cpio) pad() {
	for c.buf.Len()%4 != 0 {
		c.buf.WriteByte(0)
	}
}

// close ends the archive and returns it.
func (c *cpio) close() []byte {
	c.entry("TRAILER!!!", 0, nil)
	return c.buf.Bytes()
}
