package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"
)

// plan is what a worker runs.
type plan struct {
	Jobs     []job
	Parallel int
	Unshare  string // the option of unshare that makes a fresh namespace: "-Urn" without root, "-n" with it
	Path     string // folder of the built programs
}

// event is what a worker says, one JSON object a line: a line that a test program printed, or its end.
type event struct {
	Package string
	Line    string  `json:",omitempty"`
	End     bool    `json:",omitempty"`
	Error   string  `json:",omitempty"`
	Seconds float64 `json:",omitempty"`
}

// grace is what a test program gets beyond its limit to say itself which test did not end.
const grace = 20 * time.Second

// work runs the plan in a file and prints events.
func work(file string) int {
	data, err := os.ReadFile(file)
	if err != nil {
		fmt.Fprintln(os.Stderr, "run:", err)
		return 1
	}
	var p plan
	if err := json.Unmarshal(data, &p); err != nil {
		fmt.Fprintln(os.Stderr, "run:", err)
		return 1
	}
	os.Setenv("PATH", p.Path+":"+os.Getenv("PATH"))
	out := &events{enc: json.NewEncoder(os.Stdout)}
	jobs := make(chan job)
	var wg sync.WaitGroup
	for range p.Parallel {
		wg.Go(func() {
			for j := range jobs {
				p.run(j, out)
			}
		})
	}
	for _, j := range p.Jobs {
		jobs <- j
	}
	close(jobs)
	wg.Wait()
	return 0
}

// run runs one test program to its end or to its limit.
func (p *plan) run(j job, out *events) {
	began := time.Now()
	args := []string{j.Program, "-test.v=test2json", "-test.paniconexit0", "-test.timeout=" + j.Limit.String()}
	if j.Run != "" {
		args = append(args, "-test.run="+j.Run)
	}
	if j.Fresh {
		args = append([]string{"unshare", p.Unshare, "sh", "-c", `ip link set lo up; exec "$0" "$@"`}, args...)
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = j.Dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	cmd.WaitDelay = 5 * time.Second
	lines, w := io.Pipe()
	cmd.Stdout, cmd.Stderr = w, w
	copied := make(chan struct{})
	go func() { out.lines(j.Package, lines); close(copied) }()
	err := runWithin(cmd, j.Limit+grace)
	w.Close()
	<-copied
	end := event{Package: j.Package, End: true, Seconds: time.Since(began).Seconds()}
	if err != nil {
		end.Error = err.Error()
	}
	out.send(end)
}

// runWithin runs a program and ends it, and all that it started, after a time.
func runWithin(cmd *exec.Cmd, limit time.Duration) error {
	if err := cmd.Start(); err != nil {
		return err
	}
	group := -cmd.Process.Pid
	timer := time.AfterFunc(limit, func() { syscall.Kill(group, syscall.SIGKILL) })
	err := cmd.Wait()
	syscall.Kill(group, syscall.SIGKILL)
	if !timer.Stop() {
		return fmt.Errorf("stopped: it did not end within %v", limit)
	}
	return err
}

// events writes what workers say.
type events struct {
	mu  sync.Mutex
	enc *json.Encoder
}

func (e *events) send(v event) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.enc.Encode(v)
}

// lines sends what a program prints, line by line.
func (e *events) lines(pkg string, r io.Reader) {
	for b := bufio.NewReader(r); ; {
		line, err := b.ReadString('\n')
		if line != "" {
			e.send(event{Package: pkg, Line: line})
		}
		if err != nil {
			return
		}
	}
}
