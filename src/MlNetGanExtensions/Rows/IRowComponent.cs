using Microsoft.ML;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Rows;

/// <summary>
/// What a fitted component knows and does: numbers of a row in, numbers of a row out. Everything that ML.NET asks of a transformer beyond
/// that (views, cursors, mappers, schemas) is the same for all of them and stands in <see cref="RowMapping"/>.
/// </summary>
/// <remarks>Immutable, and safe to use from many threads. The result of a row depends on that row alone.</remarks>
internal interface IRowComponent
{
    /// <summary>What the input columns are for, as error messages call it: "feature" or "input".</summary>
    string InputRole { get; }

    /// <summary>The columns that are read; their numbers stand side by side in this order.</summary>
    IReadOnlyList<InputColumn> Inputs { get; }

    /// <summary>The columns that are added to a schema, or that take the place of columns of the same name.</summary>
    /// <param name="schema">The schema that they are added to; scored columns number themselves by it.</param>
    /// <param name="inputs">The columns of <see cref="Inputs"/> in that schema, whose annotations may be carried over.</param>
    IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs);

    /// <summary>What is written of it to a model file.</summary>
    ComponentContent Content { get; }

    /// <summary>Computes rows.</summary>
    /// <param name="rows">Rows × the sum of the inputs' widths; NaN marks a missing cell. It is not changed and not kept.</param>
    /// <returns>As many rows; the columns are those that the output columns refer to.</returns>
    Matrix Apply(Matrix rows);
}
