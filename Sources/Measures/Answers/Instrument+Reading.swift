extension Instrument {
  /// Reads a sheet. Never fails: what can't be read is a fault that names the item, beside everything that could be.
  public func read(_ sheet: Sheet) -> Reading {
    let taken = take(sheet)
    let written = readTotal(sheet, items: taken.items)
    let faults = taken.faults + [written.fault].compactMap { $0 }
    let (total, noTotal) = total(sheet, taken.items, written.total, hasFaults: !faults.isEmpty)
    return Reading(
      sheet: sheet, items: taken.items, pictures: taken.pictures, parts: parts(taken.items), total: total,
      noTotal: noTotal, faults: faults)
  }

  private func take(_ sheet: Sheet) -> (items: [String: Score], pictures: [String: String], faults: [AnswerFault]) {
    var numbers: [String: Score] = [:]
    var pictures: [String: String] = [:]
    var faults: [AnswerFault] = []
    let order = goals == nil ? items.map(\.id) : sheet.answers.keys.sorted()
    for item in order {
      guard let text = sheet.answers[item], !text.allSatisfy(\.isWhitespace) else { continue }
      if scale.kind == .picture {
        pictures[item] = text
        continue
      }
      switch scale.read(text) {
      case .success(let score): numbers[item] = score
      case .failure(let why): faults.append(AnswerFault(item: item, why: why))
      }
    }
    if goals == nil {
      let known = Set(order)
      faults += sheet.answers.keys.filter { !known.contains($0) }.sorted().map {
        AnswerFault(item: $0, why: .unknownItem)
      }
    } else if let most = goals?.most, numbers.count > most {
      faults.append(AnswerFault(item: nil, why: .tooManyGoals(most: most)))
    }
    return (numbers, pictures, faults)
  }

  private func readTotal(_ sheet: Sheet, items: [String: Score]) -> (total: Score?, fault: AnswerFault?) {
    guard let text = sheet.total, !text.allSatisfy(\.isWhitespace) else { return (nil, nil) }
    guard scoring.rule == .sum, let range else { return (nil, AnswerFault(item: nil, why: .noTotalHere)) }
    guard let total = Score(text) else { return (nil, AnswerFault(item: nil, why: .notANumber)) }
    guard range.contains(total) else { return (nil, AnswerFault(item: nil, why: .outside(range))) }
    let step = (scoring.times ?? 1) * scale.step
    guard step > 0, (total - range.low).hundredths % step.hundredths == 0 else {
      return (nil, AnswerFault(item: nil, why: .between(step: step)))
    }
    guard let sum = sum(items), sum != total else { return (total, nil) }
    return (nil, AnswerFault(item: nil, why: .totalDiffers(sum: sum)))
  }

  private func total(
    _ sheet: Sheet, _ answers: [String: Score], _ written: Score?, hasFaults: Bool
  ) -> (Score?, Reading.NoTotal?) {
    if sheet.skipped != nil { return (nil, .skipped) }
    switch scoring.rule {
    case .never: return (nil, .neverTotalled)
    case .each: return (nil, .readEachAlone)
    case .goalAttainment:
      if hasFaults { return (nil, .faulty) }
      let marks = answers.keys.sorted().map { ($0, answers[$0] ?? 0) }
      do {
        let goals = marks.map { GoalAttainment.Goal(level: $0.1, weight: sheet.weights?[$0.0] ?? 1) }
        return (try GoalAttainment.score(goals), nil)
      } catch { return (nil, .goals(error)) }
    case .sum:
      if hasFaults { return (nil, .faulty) }
      if let total = sum(answers) ?? written { return (total, nil) }
      return (nil, .unanswered(items.map(\.id).filter { answers[$0] == nil }))
    }
  }
}

extension Scale {
  func read(_ text: String) -> Result<Score, AnswerRefused> {
    guard let score = Score(text) else { return .failure(.notANumber) }
    guard range.contains(score) else { return .failure(.outside(range)) }
    guard step > 0, (score - low).hundredths % step.hundredths == 0 else { return .failure(.between(step: step)) }
    return .success(score)
  }
}

typealias AnswerRefused = AnswerFault.Why
extension AnswerFault.Why: Error {}
