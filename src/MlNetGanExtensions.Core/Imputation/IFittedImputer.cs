using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Fills the missing cells of tables with the columns that it was fitted on.</summary>
/// <remarks>
/// What is filled into a row depends on that row and the fitted imputer alone: imputing some of the rows, or the rows in another order,
/// gives the same cells. Safe to use from several threads.
/// </remarks>
public interface IFittedImputer
{
    /// <summary>The number of columns of the tables that can be transformed.</summary>
    int Columns { get; }

    /// <summary>Fills missing cells. Observed cells come back bit for bit.</summary>
    /// <param name="table">Any number of rows × <see cref="Columns"/>; NaN marks a missing cell. It is not changed.</param>
    /// <returns>A new table without missing cells.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The table has another number of columns.</exception>
    /// <exception cref="ArgumentException">A cell is infinite.</exception>
    Matrix Transform(Matrix table);
}
