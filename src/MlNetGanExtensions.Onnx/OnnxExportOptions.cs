namespace MlNetGanExtensions.Onnx;

/// <summary>What is written into an ONNX file beside the model.</summary>
public sealed class OnnxExportOptions
{
    /// <summary>A name for each column of the table that the model takes; null writes none.</summary>
    public IReadOnlyList<string>? ColumnNames { get; set; }

    /// <summary>A name for each class of a classifier, in the order of their numbers; null writes none.</summary>
    public IReadOnlyList<string>? ClassNames { get; set; }

    /// <summary>A text for people who look into the file.</summary>
    public string Description { get; set; } = "";
}
