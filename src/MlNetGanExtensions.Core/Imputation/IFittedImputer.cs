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

    /// <summary>Writes the imputer without a history of its training, to be read by <see cref="FittedImputer"/>.</summary>
    /// <remarks>The same imputer always gives the same bytes. They are data: numbers and settings, no code and no names of types.</remarks>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite, as after a training that diverged in its last step.</exception>
    void Save(Stream stream);

    /// <summary>Writes the imputer to a file; one that is there is replaced.</summary>
    /// <param name="path">The file; <c>.safetensors</c> is a fitting ending.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite; a file that is there stays as it is.</exception>
    void Save(string path);
}
