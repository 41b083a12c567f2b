/// Ordinary least squares by the normal equations. Small: a handful of terms over some thousand rows, with terms of
/// like size, which is what `OwnDataTrajectory` gives it.
enum LeastSquares {
  /// The coefficients; nil where the rows don't decide them.
  static func fit(_ rows: [(terms: [Double], value: Double)]) -> [Double]? {
    guard let size = rows.first?.terms.count, size > 0, rows.count >= size else { return nil }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size + 1), count: size)
    for (terms, value) in rows {
      for i in 0..<size {
        for j in 0..<size { matrix[i][j] += terms[i] * terms[j] }
        matrix[i][size] += terms[i] * value
      }
    }
    return solve(matrix)
  }

  /// Gaussian elimination with the greatest pivot first.
  static func solve(_ equations: [[Double]]) -> [Double]? {
    var m = equations
    let size = m.count
    let largest = m.flatMap { $0.dropLast() }.map(\.magnitude).max() ?? 0
    for column in 0..<size {
      guard let pivot = (column..<size).max(by: { m[$0][column].magnitude < m[$1][column].magnitude }),
        m[pivot][column].magnitude > 1e-12 * largest
      else { return nil }
      m.swapAt(column, pivot)
      for row in (column + 1)..<size {
        let factor = m[row][column] / m[column][column]
        for k in column...size { m[row][k] -= factor * m[column][k] }
      }
    }
    var solution = [Double](repeating: 0, count: size)
    for row in (0..<size).reversed() {
      let known = ((row + 1)..<size).reduce(0) { $0 + m[row][$1] * solution[$1] }
      solution[row] = (m[row][size] - known) / m[row][row]
    }
    return solution
  }
}
