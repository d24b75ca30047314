using Microsoft.ML.Data;

namespace MlNetGanExtensions.Examples.QuickStart;

/// <summary>A line of the file: ten attributes, of which some are missing, and whether the tumour was malignant.</summary>
internal sealed class Patient
{
    [LoadColumn(0, 9), VectorType(10)]
    public float[] Features { get; set; } = [];

    [LoadColumn(10)]
    public bool Label { get; set; }
}
