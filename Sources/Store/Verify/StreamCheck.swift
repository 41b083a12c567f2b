import CaseFile
import Crypto
import Foundation

/// Goes through one stream: its chain, its head, its keys and what is derived from it.
struct StreamCheck {
  let archive: Archive
  let witnesses: HeadsLogCheck
  let comparesLists: (StreamID) -> Bool
  private(set) var problems: [Problem] = []
  private(set) var entries = 0
  private(set) var erased = 0
  private(set) var blobs: BlobCheck

  init(_ archive: Archive, witnesses: HeadsLogCheck, comparesLists: @escaping (StreamID) -> Bool) {
    self.archive = archive
    self.witnesses = witnesses
    self.comparesLists = comparesLists
    blobs = BlobCheck(archive)
  }

  mutating func run(_ head: Head, in view: any JournalView) throws {
    let before = problems.count
    if !archive.signer.isValid(head.signature, for: head.signed) {
      problems.append(Problem(.headSignature, stream: head.stream))
    }
    let records = try view.records(of: head.stream, after: 0)
    entries += records.count
    guard let stream = StreamID(head.stream) else {
      problems.append(Problem(.streamName, stream: head.stream))
      return
    }
    let plains = try open(records, of: stream, in: view)
    chain(records, head: head)
    problems += witnesses.problems(of: head.stream, records: records)
    let entries = read(records, of: stream, plains)
    let isWhole = problems.count == before
    try blobs.run(stream, entries, isWhole: isWhole, in: view)
    guard comparesLists(stream), isWhole else { return }
    try lists(of: stream, entries, in: view)
  }

  /// The chain from the first entry to the head. Where one link is broken, the next is judged by what is stored, so that
  /// one alteration gives one problem and not a hundred.
  private mutating func chain(_ records: [StoredEntry], head: Head) {
    var expected = 1
    var links: Set<Data>? = [StoredEntry.origin]
    for record in records {
      while expected < record.sequence {
        problems.append(Problem(expected <= head.sequence ? .missing : .surplus, stream: head.stream, expected))
        expected += 1
        links = nil
      }
      let altered = alterations(of: record)
      if let links, !links.contains(record.previous), !altered.contains("previous") {
        problems.append(Problem(.chain, stream: head.stream, record.sequence))
      }
      problems += altered.map { Problem(.altered, stream: head.stream, record.sequence, column: $0) }
      if record.sequence > head.sequence { problems.append(Problem(.surplus, stream: head.stream, record.sequence)) }
      links = [record.hash, record.computedHash]
      expected = record.sequence + 1
    }
    while expected <= head.sequence {
      problems.append(Problem(.missing, stream: head.stream, expected))
      expected += 1
      links = nil
    }
    if let links, records.last?.sequence == head.sequence, !links.contains(head.hash) {
      problems.append(Problem(.headDisagrees, stream: head.stream, head.sequence))
    }
  }

  /// Which columns of an entry are not as they were written.
  private func alterations(of record: StoredEntry) -> [String] {
    let altered = record.altered
    if altered.isEmpty { return record.computedHash == record.hash ? [] : ["hash"] }
    // Where the hash fits what the marks should be, it is the marks that were altered and not the columns.
    var mended = record
    mended.marks = record.computedMarks
    return mended.computedHash == record.hash ? ["marks"] : altered
  }

  /// What opens, by sequence; what should and doesn't becomes a problem.
  private mutating func open(
    _ records: [StoredEntry], of stream: StreamID, in view: any JournalView
  ) throws -> [Int: Data] {
    let name = stream.description
    let erasures = try view.erasures(of: name).filter { archive.signer.isValid($0.signature, for: $0.signed) }
    let wrapped = try archive.engine.keys.entryKeys(of: stream, after: 0)
    var streamKey: SymmetricKey?
    do {
      streamKey = try archive.reader.keys.key(of: stream)
    } catch {
      problems.append(Problem(.streamKeyDamaged, stream: name))
      return [:]
    }
    var plains: [Int: Data] = [:]
    for record in records {
      let isErased = erasures.contains { ($0.from...$0.through).contains(record.sequence) }
      guard let lying = wrapped[record.sequence] else {
        if isErased { erased += 1 } else { problems.append(Problem(.keyMissing, stream: name, record.sequence)) }
        continue
      }
      if isErased { problems.append(Problem(.keyReturned, stream: name, record.sequence)) }
      guard let streamKey else {
        problems.append(Problem(.streamKeyMissing, stream: name))
        return [:]
      }
      if let key = archive.reader.keys.unwrap(lying, of: stream, record.sequence, with: streamKey) {
        plains[record.sequence] = Seal.open(record.ciphertext, with: key, to: record.envelope)
        if plains[record.sequence] == nil, record.altered.isEmpty {
          problems.append(Problem(.notSealedSo, stream: name, record.sequence))
        }
      } else {
        problems.append(Problem(.keyDamaged, stream: name, record.sequence))
      }
    }
    return plains
  }

  /// Those of the entries that are as they were written.
  private mutating func read(_ records: [StoredEntry], of stream: StreamID, _ plains: [Int: Data]) -> [Entry] {
    let decoder = JSONDecoder()
    var entries: [Entry] = []
    for record in records {
      do {
        entries.append(
          try archive.reader.coder.entry(record, of: stream, plain: plains[record.sequence], decoder: decoder))
      } catch {
        // Where it was altered, that is said already.
        if record.altered.isEmpty { problems.append(Problem(.unreadable, stream: stream.description, record.sequence)) }
      }
    }
    return entries
  }

  /// The lists must be what the journal gives now.
  private mutating func lists(of stream: StreamID, _ entries: [Entry], in view: any JournalView) throws {
    let fresh = archive.deriving.rows(for: stream, entries: entries).tables
    do {
      let stored = try view.derived(from: stream.description).tables
      for (new, old) in zip(fresh, stored) where new.rows != old.rows {
        problems.append(Problem(.listDiffers, stream: stream.description, column: new.table.name))
      }
    } catch StoreError.damaged(let place) {
      // A value that is not even of its kind: the table is named before the comma.
      let table = place.split(separator: ",").first.map(String.init)
      problems.append(Problem(.listDiffers, stream: stream.description, column: table))
    }
  }
}
