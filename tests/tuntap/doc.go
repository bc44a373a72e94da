// Package tuntap tests the modules pytun and packet with real packets: ping across devices that scripts
// answer for, and what iproute2 says of the devices.
package tuntap
