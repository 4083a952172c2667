// A stranger's verifier: the transparency-log library of the Go project, told nothing of us but folder and key.
//
//	stranger FOLDER VKEY REMEMBERED [PROOF ENTRY]
//
// It opens the checkpoint, reads every entry through authenticated tiles, and holds the log against the checkpoint it
// remembers from last time. With PROOF and ENTRY it also checks an offline proof file.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(string(f), strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func must(what string, err error) {
	if err != nil {
		fmt.Println("refused:", what+":", err)
		os.Exit(1)
	}
}

func open(data []byte, verifier note.Verifier) tlog.Tree {
	opened, err := note.Open(data, note.VerifierList(verifier))
	must("checkpoint", err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		must("checkpoint", fmt.Errorf("origin %q", lines[0]))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must("size", err)
	hash, err := tlog.ParseHash(lines[2])
	must("root", err)
	return tlog.Tree{N: size, Hash: hash}
}

func entries(f folder, size int64) [][]byte {
	var all [][]byte
	for number := int64(0); number*256 < size; number++ {
		tile := tlog.Tile{H: 8, L: 0, N: number, W: 256}
		if size-number*256 < 256 {
			tile.W = int(size - number*256)
		}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(string(f), path))
		must("entries", err)
		for len(data) > 0 {
			end := 2 + int(binary.BigEndian.Uint16(data))
			all, data = append(all, data[2:end]), data[end:]
		}
	}
	return all
}

func checkEntries(f folder, tree tlog.Tree, hashes tlog.HashReader) {
	var at []int64
	for i := int64(0); i < tree.N; i++ {
		at = append(at, tlog.StoredHashIndex(0, i))
	}
	want, err := hashes.ReadHashes(at)
	must("tiles", err)
	found := entries(f, tree.N)
	if int64(len(found)) != tree.N {
		must("entries", fmt.Errorf("%d of %d", len(found), tree.N))
	}
	for i, entry := range found {
		if tlog.RecordHash(entry) != want[i] {
			must("entry", fmt.Errorf("number %d does not match its tile", i))
		}
	}
	for i := int64(0); i < tree.N; i += 1 + tree.N/50 {
		proof, err := tlog.ProveRecord(tree.N, i, hashes)
		must("proof", err)
		must("proof", tlog.CheckRecord(proof, tree.N, tree.Hash, i, want[i]))
	}
}

func checkRemembered(path string, now []byte, tree tlog.Tree, verifier note.Verifier, hashes tlog.HashReader) {
	if data, err := os.ReadFile(path); err == nil {
		old := open(data, verifier)
		if tree.N < old.N {
			must("history", fmt.Errorf("rolled back from %d to %d entries", old.N, tree.N))
		}
		if old.N > 0 {
			proof, err := tlog.ProveTree(tree.N, old.N, hashes)
			must("history", err)
			must("history", tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
		}
	}
	must("remember", os.WriteFile(path, now, 0o644))
}

func checkProof(path, entry string, verifier note.Verifier) {
	data, err := os.ReadFile(path)
	must("proof file", err)
	head, checkpoint, _ := strings.Cut(string(data), "\n\n")
	lines := strings.Split(head, "\n")
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	must("index", err)
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := base64.StdEncoding.DecodeString(line)
		must("proof hash", err)
		proof = append(proof, *(*tlog.Hash)(hash))
	}
	tree := open([]byte(checkpoint), verifier)
	must("proof file", tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash([]byte(entry))))
}

func main() {
	f := folder(os.Args[1])
	verifier, err := note.NewVerifier(os.Args[2])
	must("key", err)
	data, err := os.ReadFile(filepath.Join(string(f), "checkpoint"))
	must("checkpoint", err)
	tree := open(data, verifier)
	hashes := tlog.TileHashReader(tree, f)
	checkEntries(f, tree, hashes)
	checkRemembered(os.Args[3], data, tree, verifier, hashes)
	if len(os.Args) > 5 {
		checkProof(os.Args[4], os.Args[5], verifier)
	}
	fmt.Println("accepted:", tree.N)
}
