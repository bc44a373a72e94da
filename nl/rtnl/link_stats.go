package rtnl

import "github.com/nlsh/nlsh/nl"

// linkStats is struct rtnl_link_stats: the counters of an interface, 32 bits wide.
var linkStats = &nl.Spec{
	Name: "ifstats",
	Fields: []nl.Field{
		{Name: "rx_packets", Type: nl.U32},
		{Name: "tx_packets", Type: nl.U32},
		{Name: "rx_bytes", Type: nl.U32},
		{Name: "tx_bytes", Type: nl.U32},
		{Name: "rx_errors", Type: nl.U32},
		{Name: "tx_errors", Type: nl.U32},
		{Name: "rx_dropped", Type: nl.U32},
		{Name: "tx_dropped", Type: nl.U32},
		{Name: "multicast", Type: nl.U32},
		{Name: "collisions", Type: nl.U32},
		{Name: "rx_length_errors", Type: nl.U32},
		{Name: "rx_over_errors", Type: nl.U32},
		{Name: "rx_crc_errors", Type: nl.U32},
		{Name: "rx_frame_errors", Type: nl.U32},
		{Name: "rx_fifo_errors", Type: nl.U32},
		{Name: "rx_missed_errors", Type: nl.U32},
		{Name: "tx_aborted_errors", Type: nl.U32},
		{Name: "tx_carrier_errors", Type: nl.U32},
		{Name: "tx_fifo_errors", Type: nl.U32},
		{Name: "tx_heartbeat_errors", Type: nl.U32},
		{Name: "tx_window_errors", Type: nl.U32},
		{Name: "rx_compressed", Type: nl.U32},
		{Name: "tx_compressed", Type: nl.U32},
		{Name: "rx_nohandler", Type: nl.U32},
	},
}

// linkStats64 is struct rtnl_link_stats64: the same counters, 64 bits wide.
var linkStats64 = &nl.Spec{
	Name: "ifstats64",
	Fields: []nl.Field{
		{Name: "rx_packets", Type: nl.U64},
		{Name: "tx_packets", Type: nl.U64},
		{Name: "rx_bytes", Type: nl.U64},
		{Name: "tx_bytes", Type: nl.U64},
		{Name: "rx_errors", Type: nl.U64},
		{Name: "tx_errors", Type: nl.U64},
		{Name: "rx_dropped", Type: nl.U64},
		{Name: "tx_dropped", Type: nl.U64},
		{Name: "multicast", Type: nl.U64},
		{Name: "collisions", Type: nl.U64},
		{Name: "rx_length_errors", Type: nl.U64},
		{Name: "rx_over_errors", Type: nl.U64},
		{Name: "rx_crc_errors", Type: nl.U64},
		{Name: "rx_frame_errors", Type: nl.U64},
		{Name: "rx_fifo_errors", Type: nl.U64},
		{Name: "rx_missed_errors", Type: nl.U64},
		{Name: "tx_aborted_errors", Type: nl.U64},
		{Name: "tx_carrier_errors", Type: nl.U64},
		{Name: "tx_fifo_errors", Type: nl.U64},
		{Name: "tx_heartbeat_errors", Type: nl.U64},
		{Name: "tx_window_errors", Type: nl.U64},
		{Name: "rx_compressed", Type: nl.U64},
		{Name: "tx_compressed", Type: nl.U64},
		{Name: "rx_nohandler", Type: nl.U64},
		{Name: "rx_otherhost_dropped", Type: nl.U64},
	},
}

// linkMap is struct rtnl_link_ifmap: the I/O resources of a device.
var linkMap = &nl.Spec{
	Name: "ifmap",
	Fields: []nl.Field{
		{Name: "mem_start", Type: nl.U64},
		{Name: "mem_end", Type: nl.U64},
		{Name: "base_addr", Type: nl.U64},
		{Name: "irq", Type: nl.U16},
		{Name: "dma", Type: nl.U8},
		{Name: "port", Type: nl.U8},
		{Type: nl.Pad, Size: 4},
	},
}
