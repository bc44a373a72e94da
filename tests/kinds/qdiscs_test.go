package kinds

import (
	"strings"
	"testing"
)

// qdisc is a row for a queueing discipline at the root of v0.
func qdisc(spec string) row {
	name, _, _ := strings.Cut(spec, " ")
	return row{name: name, below: veth, create: "tc qdisc add dev v0 root handle 1: " + spec,
		show: "tc qdisc show dev v0", want: "qdisc " + name + " 1:", remove: "tc qdisc del dev v0 root"}
}

// queues makes v0 a device with several queues, and the discipline's root at it.
func queues(spec string) row {
	r := qdisc(spec)
	r.below = "ip link add v0 numtxqueues 4 type veth peer name v1 numtxqueues 4"
	return r
}

// hook is a row for a discipline that sits where packets come in.
func hook(name string) row {
	return row{name: name, below: veth, create: "tc qdisc add dev v0 " + name, show: "tc qdisc show dev v0",
		want: "qdisc " + name + " ffff:", remove: "tc qdisc del dev v0 " + name}
}

var qdiscs = []row{
	qdisc("htb default 1"),
	qdisc("hfsc"),
	qdisc("fq"),
	qdisc("fq_codel"),
	qdisc("codel"),
	qdisc("cake"),
	qdisc("netem delay 10ms"),
	qdisc("tbf rate 1mbit burst 32k latency 50ms"),
	qdisc("prio"),
	qdisc("sfq"),
	qdisc("red limit 400000 min 30000 max 90000 avpkt 1000 burst 55"),
	qdisc("ets bands 3 strict 3"),
	qdisc("pie"),
	qdisc("drr"),
	qdisc("qfq"),
	qdisc("plug"),
	qdisc("choke limit 1000 bandwidth 10mbit"),
	qdisc("hhf"),
	qdisc("sfb"),
	qdisc("gred setup DPs 3 default 1"),
	qdisc("skbprio"),
	qdisc("fq_pie"),
	qdisc("pfifo limit 10"),
	qdisc("bfifo"),
	queues("mqprio num_tc 1 map 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 queues 1@0 hw 0"),
	queues("multiq"),
	queues("taprio num_tc 1 map 0 queues 1@0 base-time 0 sched-entry S 01 300000 clockid CLOCK_TAI"),
	hook("clsact"),
	hook("ingress"),
}

func TestQdiscs(t *testing.T) { tryRows(t, qdiscs) }
