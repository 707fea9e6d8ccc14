// Reads golden values, a package and proofs of the ledger with code that shares nothing with it: Go's own
// transparency-log packages, and JSON written by Go. Prints one line for each thing that agrees, and fails on the first
// that does not.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type golden struct {
	LogSeed, WitnessSeed, Vkey, WitnessVkey, Root2, Root3, Note string
	CosignedAt                                                  int64
	Payloads, Leaves, Hashes                                    []string
}

func must(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func demand(holds bool, what string) {
	if !holds {
		fmt.Println("does not agree:", what)
		os.Exit(1)
	}
}

func commit(label string, salt byte, message string) string {
	text := append([]byte(label+"\n"), bytes.Repeat([]byte{salt}, 32)...)
	sum := sha256.Sum256(append(text, message...))
	return hex.EncodeToString(sum[:])
}

// Go sorts the members of a map by their bytes; for the ASCII names of leaves that is the canonical order.
func canonical(value any) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	must(encoder.Encode(value))
	return strings.TrimSuffix(out.String(), "\n")
}

func goldenValues(path string) {
	var g golden
	text, err := os.ReadFile(path)
	must(err)
	must(json.Unmarshal(text, &g))
	var hashes []tlog.Hash
	previous := strings.Repeat("0", 64)
	for i, leaf := range g.Leaves {
		decoder := json.NewDecoder(strings.NewReader(leaf))
		decoder.UseNumber()
		members := map[string]any{}
		must(decoder.Decode(&members))
		members["pc"] = commit("fund.payload/1", byte(i+1), g.Payloads[i])
		members["hc"] = commit("fund.headers/1", byte(i+1), "null")
		members["sprev"] = previous
		demand(canonical(members) == leaf, "leaf "+strconv.Itoa(i))
		hash := tlog.RecordHash([]byte(leaf))
		previous = hex.EncodeToString(hash[:])
		demand(previous == g.Hashes[i], "hash "+strconv.Itoa(i))
		hashes = append(hashes, hash)
	}
	two := tlog.NodeHash(hashes[0], hashes[1])
	three := tlog.NodeHash(two, hashes[2])
	demand(hex.EncodeToString(two[:]) == g.Root2 && hex.EncodeToString(three[:]) == g.Root3, "roots")
	seed, err := hex.DecodeString(g.LogSeed)
	must(err)
	key := ed25519.NewKeyFromSeed(seed)
	vkey, err := note.NewEd25519VerifierKey("ledger.street.example/fund", key.Public().(ed25519.PublicKey))
	must(err)
	demand(vkey == g.Vkey, "vkey")
	verifier, err := note.NewVerifier(vkey)
	must(err)
	opened, err := note.Open([]byte(g.Note), note.VerifierList(verifier))
	must(err)
	demand(opened.Text == fmt.Sprintf("ledger.street.example/fund\n3\n%s\n", three), "note")
	fmt.Println("golden values agree")
}

func checkpoint(text string, verifier note.Verifier) (int64, tlog.Hash) {
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	demand(len(lines) == 4 && lines[0] == verifier.Name(), "form of the checkpoint")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return size, root
}

func entries(folder string) [][]byte {
	var all [][]byte
	must(filepath.Walk(filepath.Join(folder, "tile", "entries"), func(path string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		bundle, err := os.ReadFile(path)
		for err == nil && len(bundle) > 0 {
			length := binary.BigEndian.Uint16(bundle)
			all = append(all, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
		return err
	}))
	return all
}

func main() {
	goldenValues(os.Args[1])
	folder, proofs := os.Args[2], os.Args[3]
	policy, err := os.ReadFile(filepath.Join(folder, "policy"))
	must(err)
	verifier, err := note.NewVerifier(strings.Fields(string(policy))[1])
	must(err)
	text, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	must(err)
	size, root := checkpoint(string(text), verifier)
	fmt.Println("checkpoint agrees:", size)

	leaves := entries(folder)
	demand(int64(len(leaves)) == size, "number of leaves")
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, index := range indexes {
			found = append(found, stored[index])
		}
		return found, nil
	})
	for i, leaf := range leaves {
		added, err := tlog.StoredHashes(int64(i), leaf, reader)
		must(err)
		stored = append(stored, added...)
	}
	whole, err := tlog.TreeHash(size, reader)
	must(err)
	demand(whole == root, "root")
	fmt.Println("root agrees")

	lines, err := os.ReadFile(proofs)
	must(err)
	included, extended := 0, 0
	for _, line := range strings.Split(strings.TrimSpace(string(lines)), "\n") {
		words := strings.Split(line, " ")
		number, err := strconv.ParseInt(words[1], 10, 64)
		must(err)
		var path []tlog.Hash
		for _, word := range words[2:] {
			raw, err := base64.StdEncoding.DecodeString(word)
			must(err)
			var hash tlog.Hash
			copy(hash[:], raw)
			path = append(path, hash)
		}
		if words[0] == "inclusion" {
			must(tlog.CheckRecord(path, size, root, number, tlog.RecordHash(leaves[number])))
			ours, err := tlog.ProveRecord(size, number, reader)
			must(err)
			demand(fmt.Sprint(ours) == fmt.Sprint(tlog.RecordProof(path)), "inclusion proof")
			included++
		} else {
			older, err := tlog.TreeHash(number, reader)
			must(err)
			must(tlog.CheckTree(path, size, root, number, older))
			extended++
		}
	}
	fmt.Printf("%d inclusion and %d consistency proofs agree\n", included, extended)
}
