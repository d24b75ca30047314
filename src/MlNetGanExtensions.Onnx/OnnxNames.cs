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

    /// <summary>
    /// Output of a classifier: rows × 1 of Int64, the number of the likeliest class. Input of a generator: rows × 1 of Int64, the number of the
    /// class that is asked for, which is one of <see cref="Classes"/>.
    /// </summary>
    public const string Class = "class";

    /// <summary>Input of a generator: rows × columns of Single, standard normal numbers.</summary>
    public const string Noise = "noise";

    /// <summary>Input of a generator that draws categories: rows × columns of Single, standard Gumbel numbers, −log(−log u) of a uniform u.</summary>
    public const string Gumbel = "gumbel";

    /// <summary>
    /// Input of some generators: rows × 1 or 2 of Double, from 0 to below 1 and uniform. It draws the real row that a made one starts from
    /// (variational autoencoder), the member that makes it (AC-GAN of several), or what is told where nothing is asked for (conditional GAN).
    /// </summary>
    public const string Uniform = "uniform";

    /// <summary>
    /// Input of a conditional GAN whose rows have categories: rows × categories of Int64, what is asked for in the numbers of
    /// <see cref="Categories"/>, and −2 where nothing is.
    /// </summary>
    public const string Conditions = "conditions";

    /// <summary>Output of a generator: rows × slots of Single, NaN where a number is missing, and everywhere if what is asked for was never seen.</summary>
    public const string Made = "made";

    /// <summary>
    /// Output of a generator whose rows have categories: rows × categories of Int64, which slot of the category is 1, counted from its
    /// first; −1 where none is.
    /// </summary>
    public const string Categories = "categories";

    /// <summary>
    /// Output of a conditional GAN: rows × 1 of Boolean, whether the network itself gave what was asked for. Where not, the row was put into the
    /// states asked for; the typed model tries again with fresh noise first, <see cref="Attempts"/> times in all.
    /// </summary>
    public const string Met = "met";

    /// <summary>What stands before the name of a column in the outputs that a table's generator has for each column.</summary>
    public const string ColumnPrefix = "column.";

    /// <summary>Output of a table's generator: rows × 1 of String, the label.</summary>
    public const string Label = "label";

    /// <summary>Metadata: what kind of model it is.</summary>
    public const string ModelKind = "model_kind";

    /// <summary>Metadata: the names of the columns as a JSON array of texts.</summary>
    public const string ColumnNames = "column_names";

    /// <summary>Metadata: the names of the classes as a JSON array of texts.</summary>
    public const string ClassNames = "class_names";

    /// <summary>Metadata: the numbers of the classes that a generator can be asked for, as a JSON array.</summary>
    public const string Classes = "classes";

    /// <summary>Metadata: the first and the last slot of each category of a generator's rows, as a JSON array of pairs.</summary>
    public const string CategorySlots = "category_slots";

    /// <summary>Metadata: the names of each category's slots, as a JSON array of arrays of texts.</summary>
    public const string CategoryNames = "category_names";

    /// <summary>Metadata: how often a conditional GAN tries to make a row, a whole number from 1.</summary>
    public const string Attempts = "attempts";

    /// <summary>Metadata: the version of the library that wrote the file.</summary>
    public const string LibraryVersion = "library_version";
}
