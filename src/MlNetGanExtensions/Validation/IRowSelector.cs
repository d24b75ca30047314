using Microsoft.ML;

namespace MlNetGanExtensions.Validation;

/// <summary>Tells which rows of a source belong to a part of it. One selector per cursor: it may count the rows that it is shown.</summary>
internal interface IRowSelector
{
    /// <summary>The number of rows that belong to the part.</summary>
    int Count { get; }

    /// <summary>Whether the row on which the cursor stands belongs to the part. Called once for each row.</summary>
    bool Selects(DataViewRowCursor cursor);
}
