using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Learns from a table with missing cells how to fill the missing cells of this and other tables.</summary>
/// <remarks>
/// Rules that every imputer keeps: a missing cell is <see cref="float.NaN"/>; the table is not changed and not kept; the same settings and
/// the same table give the same fitted imputer, bit for bit. A column that does not vary is filled with its constant. A column
/// that lacks no cell here may lack some later.
/// </remarks>
public interface IImputer
{
    /// <summary>Learns from a table.</summary>
    /// <param name="table">Rows × columns, at least one row and one column; NaN marks a missing cell.</param>
    /// <param name="cancellation">Stops the fit between two rounds.</param>
    /// <returns>The fitted imputer; it does not change any more and may be shared between threads.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">There are no rows or columns, a cell is infinite, or a column has no observed cell.</exception>
    /// <exception cref="OperationCanceledException">The fit was stopped.</exception>
    IFittedImputer Fit(Matrix table, CancellationToken cancellation = default);
}
