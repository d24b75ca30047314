namespace MlNetGanExtensions.Onnx;

/// <summary>What is written into an ONNX file beside the model. No text in it may be null.</summary>
public sealed class OnnxExportOptions
{
    /// <summary>A name for each column of the table that the model takes, or for each slot of the rows that it makes; null writes none.</summary>
    public IReadOnlyList<string>? ColumnNames { get; set; }

    /// <summary>A name for each class of a classifier or generator, in the order of their numbers; null writes none.</summary>
    public IReadOnlyList<string>? ClassNames { get; set; }

    /// <summary>For each category of the rows that a generator makes a name for each of its slots, in their order; null writes none.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? CategoryNames { get; set; }

    /// <summary>A text for people who look into the file.</summary>
    public string Description { get; set; } = "";
}
