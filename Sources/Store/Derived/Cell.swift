import CaseFile
import Foundation

/// One value of a derived row, in the few shapes that every engine has.
public enum Cell: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case blob(Data)
}

/// What can stand in a cell.
public protocol CellValue: Sendable {
  var cell: Cell { get }
  init?(cell: Cell)
}

extension String: CellValue {
  public var cell: Cell { .text(self) }
  public init?(cell: Cell) {
    guard case .text(let value) = cell else { return nil }
    self = value
  }
}

extension Int: CellValue {
  public var cell: Cell { .integer(Int64(self)) }
  public init?(cell: Cell) {
    guard case .integer(let value) = cell else { return nil }
    self = Int(value)
  }
}

extension Bool: CellValue {
  public var cell: Cell { .integer(self ? 1 : 0) }
  public init?(cell: Cell) {
    guard case .integer(let value) = cell else { return nil }
    self = value != 0
  }
}

extension Day: CellValue {
  public var cell: Cell { .text(description) }
  public init?(cell: Cell) {
    guard case .text(let value) = cell else { return nil }
    self.init(value)
  }
}

extension Instant: CellValue {
  public var cell: Cell { .integer(milliseconds) }
  public init?(cell: Cell) {
    guard case .integer(let value) = cell else { return nil }
    self.init(milliseconds: value)
  }
}

extension CPRHash: CellValue {
  public var cell: Cell { .blob(bytes) }
  public init?(cell: Cell) {
    guard case .blob(let value) = cell else { return nil }
    self.init(bytes: value)
  }
}

extension Name {
  public var cell: Cell { .text(rawValue) }
  public init?(cell: Cell) {
    guard case .text(let value) = cell else { return nil }
    self.init(rawValue: value)
  }
}

extension CaseID: CellValue {}
extension PersonID: CellValue {}
extension StaffID: CellValue {}
extension TeamID: CellValue {}
extension NotificationID: CellValue {}
extension MessageID: CellValue {}
extension MeetingID: CellValue {}

extension Optional: CellValue where Wrapped: CellValue {
  public var cell: Cell { self?.cell ?? .null }
  public init?(cell: Cell) {
    if case .null = cell {
      self = .none
    } else if let value = Wrapped(cell: cell) {
      self = .some(value)
    } else {
      return nil
    }
  }
}

/// Reads a row's cells in the order of its columns.
public struct CellReader {
  private let cells: [Cell]
  private let table: String
  private var index = 0

  public init(_ cells: [Cell], of table: String) {
    self.cells = cells
    self.table = table
  }

  public mutating func next<T: CellValue>() throws -> T {
    guard index < cells.count, let value = T(cell: cells[index]) else {
      throw StoreError.damaged("\(table), column \(index + 1)")
    }
    index += 1
    return value
  }
}
