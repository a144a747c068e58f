// Reads a log as a stranger does: over HTTP, with golang.org/x/mod/sumdb, which knows nothing of Bongsu.
//
//	read-log URL KEY OLDER EVIDENCE
//
// KEY is the log's public key, OLDER a checkpoint that was kept, EVIDENCE what `bongsu logs prove` printed; the last three are files.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func check(holds bool, what string) {
	if !holds {
		must(fmt.Errorf("does not hold: %s", what))
	}
}

func file(path string) string {
	bytes, err := os.ReadFile(path)
	must(err)
	return string(bytes)
}

func get(url string) ([]byte, error) {
	answer, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", url, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

// C2SP tlog-checkpoint: origin, size, root. The note package has looked at the signature.
func open(text string, verifiers note.Verifiers) tlog.Tree {
	signed, err := note.Open([]byte(text), verifiers)
	must(err)
	lines := strings.Split(signed.Text, "\n")
	check(len(lines) >= 3, "a checkpoint has three lines")
	var tree tlog.Tree
	_, err = fmt.Sscanf(lines[1], "%d", &tree.N)
	must(err)
	tree.Hash, err = tlog.ParseHash(lines[2])
	must(err)
	return tree
}

// C2SP tlog-tiles names a tile as tlog does, without its height and with "entries" for "data".
func pathOf(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
	return "tile/" + strings.Replace(path, "data/", "entries/", 1)
}

type tiles struct{ url string }

func (tiles) Height() int { return height }

func (reader tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		bytes, err := get(reader.url + pathOf(tile))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func entriesIn(bundle []byte) [][]byte {
	var entries [][]byte
	for len(bundle) > 0 {
		check(len(bundle) >= 2, "a bundle ends between entries")
		size := int(binary.BigEndian.Uint16(bundle))
		check(len(bundle) >= 2+size, "an entry is whole")
		entries = append(entries, bundle[2:2+size])
		bundle = bundle[2+size:]
	}
	return entries
}

// Every entry is the leaf that the tree has in its place.
func checkEntries(url string, tree tlog.Tree, hashes tlog.HashReader) {
	for first := int64(0); first < tree.N; first += 1 << height {
		width := tree.N - first
		if width > 1<<height {
			width = 1 << height
		}
		bundle, err := get(url + pathOf(tlog.Tile{H: height, L: -1, N: first >> height, W: int(width)}))
		must(err)
		entries := entriesIn(bundle)
		check(int64(len(entries)) == width, "a bundle has as many entries as it should")
		var indexes []int64
		for at := range entries {
			indexes = append(indexes, tlog.StoredHashIndex(0, first+int64(at)))
		}
		leaves, err := hashes.ReadHashes(indexes)
		must(err)
		for at, entry := range entries {
			check(tlog.RecordHash(entry) == leaves[at], fmt.Sprintf("entry %d is its leaf", first+int64(at)))
		}
	}
}

type evidence struct {
	Index      int64
	Salt       []byte
	Entry      []byte
	Proof      [][]byte
	Checkpoint string
}

// What `bongsu logs prove` says of one record, held against the tree of its own checkpoint.
func checkEvidence(text string, verifiers note.Verifiers) {
	var shown evidence
	must(json.Unmarshal([]byte(text), &shown))
	tree := open(shown.Checkpoint, verifiers)
	var proof tlog.RecordProof
	for _, hash := range shown.Proof {
		parsed, err := tlog.ParseHash(base64.StdEncoding.EncodeToString(hash))
		must(err)
		proof = append(proof, parsed)
	}
	leaf := tlog.RecordHash(append(append([]byte{}, shown.Salt...), shown.Entry...))
	must(tlog.CheckRecord(proof, tree.N, tree.Hash, shown.Index, leaf))
}

func main() {
	if len(os.Args) != 5 {
		must(fmt.Errorf("read-log URL KEY OLDER EVIDENCE"))
	}
	url := os.Args[1]
	verifier, err := note.NewVerifier(strings.TrimSpace(file(os.Args[2])))
	must(err)
	verifiers := note.VerifierList(verifier)
	newest, err := get(url + "checkpoint")
	must(err)
	tree := open(string(newest), verifiers)
	older := open(file(os.Args[3]), verifiers)

	// The reader holds every tile it fetches against the root.
	hashes := tlog.TileHashReader(tree, tiles{url})
	root, err := tlog.TreeHash(tree.N, hashes)
	must(err)
	check(root == tree.Hash, "the tiles make the signed root")
	checkEntries(url, tree, hashes)

	for _, index := range []int64{0, older.N / 2, tree.N - 1} {
		proof, err := tlog.ProveRecord(tree.N, index, hashes)
		must(err)
		leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		must(err)
		must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf[0]))
	}
	proof, err := tlog.ProveTree(tree.N, older.N, hashes)
	must(err)
	must(tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash))
	checkEvidence(file(os.Args[4]), verifiers)
	fmt.Printf("%d entries read, the tree of %d begins with the one of %d, one record proved\n", tree.N, tree.N, older.N)
}
