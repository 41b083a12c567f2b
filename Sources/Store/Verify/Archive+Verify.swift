import CaseFile
import Foundation

extension Archive {
  /// Checks everything: every chain, head and key, the second place, the lists against a rebuild, the audit store.
  /// Changes nothing. Problems are named as exactly as they can be told, stream by stream.
  public func verify() async throws -> Verification {
    try await offload { [self] in
      // Read before the journal: it can be behind, never ahead.
      let witnesses = HeadsLogCheck(headsLog, signer: signer)
      reader.keys.forgetAll()
      var result = Verification()
      result.problems = try engine.selfCheck().map { Problem(.file, column: $0) }
      try engine.read { view in
        try checkStreams(view, witnesses, &result)
        try checkLedger(view, witnesses, streams: result.streams, &result)
        for erasure in try view.erasures(of: nil) where !signer.isValid(erasure.signature, for: erasure.signed) {
          result.problems.append(Problem(.erasureSignature, stream: erasure.stream, erasure.from))
        }
      }
      try checkAudit(&result)
      return result
    }
  }

  private func checkStreams(
    _ view: any JournalView, _ witnesses: HeadsLogCheck, _ result: inout Verification
  ) throws {
    let areCurrent = try view.setting(Self.derivedVersion) == deriving.version
    if !areCurrent { result.problems.append(Problem(.listsOutdated)) }
    // While the lists follow new choices, which streams do already is nobody's concern but the renewal's.
    let areFollowed = try view.setting(Renewal.made) == deriving.choices
    var check = StreamCheck(self, witnesses: witnesses) { [deriving] stream in
      areCurrent && (areFollowed || !deriving.deriver.followsChoices(stream))
    }
    var names: Set<String> = []
    var after = ""
    while let heads = try view.heads(after: after, limit: 500).nonEmpty {
      for head in heads {
        try check.run(head, in: view)
        names.insert(head.stream)
        after = head.stream
      }
    }
    result.streams = names.count
    result.entries = check.entries
    result.erased = check.erased
    result.files = check.blobs.files
    result.problems += check.problems + check.blobs.problems + witnesses.gone(besides: names)
    result.problems += try view.headless().map { Problem(.streamName, stream: $0) }
  }

  /// The common order: no gap, and one hash over all, also where the second place says so.
  private func checkLedger(
    _ view: any JournalView, _ witnesses: HeadsLogCheck, streams: Int, _ result: inout Verification
  ) throws {
    let ledger = try view.ledger()
    if ledger.position > 0 || result.entries > 0, !signer.isValid(ledger.signature, for: ledger.signed) {
      result.problems.append(Problem(.ledgerSignature))
    }
    var hash = StoredEntry.origin
    var position = 0
    var disagrees = false
    while let links = try view.chain(after: position, limit: 2000).nonEmpty {
      for link in links {
        if link.position != position + 1 { result.problems.append(Problem(.position, link.position)) }
        position = link.position
        hash = Ledger.hash(after: hash, entry: link.hash)
        if let written = witnesses.ledgers[position], written != hash { disagrees = true }
      }
    }
    if disagrees || hash != ledger.hash || position != ledger.position || streams != ledger.streams {
      result.problems.append(Problem(.ledgerDisagrees))
    }
    result.problems += witnesses.problems(ledger)
  }

  private func checkAudit(_ result: inout Verification) throws {
    let ends = try engine.audit.ends()
    if ends != .empty, !signer.isValid(ends.signature, for: ends.signed) { result.problems.append(Problem(.auditEnds)) }
    var number = ends.purged
    var hash = ends.purgedHash
    while number < ends.last, let records = try engine.audit.records(after: number, limit: 1000).nonEmpty {
      for record in records where record.number <= ends.last {
        if record.number != number + 1 {
          result.problems.append(Problem(.auditMissing, number + 1))
        } else if record.previous != hash || record.computedHash != record.hash {
          result.problems.append(Problem(.auditAltered, record.number))
        }
        number = record.number
        hash = record.hash
        result.traces += 1
      }
      if let last = records.last?.number, last > ends.last { break }
    }
    // What came after the ends were read is of no concern here; what they count and isn't there is.
    if number != ends.last || hash != ends.lastHash { result.problems.append(Problem(.auditEnds)) }
  }
}
