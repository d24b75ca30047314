using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>Shows a matrix, with labels or without, to ML.NET as a table of two columns, Features and Label, without copying it first.</summary>
/// <remarks>
/// <c>LoadFromEnumerable</c> would need an object for each row and compiles an accessor for each view. With some hundred rows and
/// thousands of fits that costs more than many of the trainers.
/// </remarks>
internal sealed class MatrixDataView : IDataView
{
    /// <summary>The names that ML.NET's trainers expect unless told otherwise.</summary>
    public const string FeaturesName = "Features";

    public const string LabelName = "Label";

    public MatrixDataView(Matrix features, int[]? labels)
    {
        Features = features;
        Labels = labels;
        DataViewSchema.Builder schema = new();
        schema.AddColumn(FeaturesName, new VectorDataViewType(NumberDataViewType.Single, features.Columns));
        if (labels is not null)
        {
            schema.AddColumn(LabelName, BooleanDataViewType.Instance);
        }

        Schema = schema.ToSchema();
    }

    public Matrix Features { get; }

    public int[]? Labels { get; }

    public DataViewSchema Schema { get; }

    /// <summary>Rows come in their order only: a trainer that wants another has to shuffle them itself.</summary>
    public bool CanShuffle => false;

    public long? GetRowCount() => Features.Rows;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new MatrixDataViewCursor(this, columnsNeeded);

    /// <summary>One cursor whatever is asked for: <paramref name="n"/> is a wish, and these tables are too small to share out.</summary>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];
}
