namespace MlNetGanExtensions.Onnx;

/// <summary>The names of what goes into an exported model and what comes out, and the keys of its metadata.</summary>
public static class OnnxNames
{
    /// <summary>Input of an imputer or a classifier: rows × columns of Single; NaN marks a missing cell.</summary>
    public const string Rows = "rows";

    /// <summary>Output of an imputer: rows × columns of Single, none of them NaN.</summary>
    public const string Completed = "completed";

    /// <summary>
    /// Output of a classifier, Single: for two classes rows × 1, the logit of the second; for more rows × classes, the logarithms of the
    /// probabilities, whose softmax they are.
    /// </summary>
    public const string Score = "score";

    /// <summary>Output of a classifier: rows × classes of Single, which sum to 1 but for rounding.</summary>
    public const string Probability = "probability";

    /// <summary>Output of a classifier: rows × 1 of Int64, the number of the likeliest class.</summary>
    public const string Class = "class";

    /// <summary>Metadata: what kind of model it is.</summary>
    public const string ModelKind = "model_kind";

    /// <summary>Metadata: the names of the columns as a JSON array of texts.</summary>
    public const string ColumnNames = "column_names";

    /// <summary>Metadata: the names of the classes as a JSON array of texts.</summary>
    public const string ClassNames = "class_names";

    /// <summary>Metadata: the version of the library that wrote the file.</summary>
    public const string LibraryVersion = "library_version";
}
