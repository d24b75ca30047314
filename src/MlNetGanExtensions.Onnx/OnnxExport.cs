using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Imputation;

namespace MlNetGanExtensions.Onnx;

/// <summary>Writes fitted models as ONNX files, which run without this library wherever an ONNX runtime runs.</summary>
/// <remarks>
/// <para>
/// Files use operators of the standard set 13 alone and take any number of rows, 0 among them. <see cref="OnnxNames"/> says what goes in and comes out.
/// Results are those of the typed model up to rounding: about 1e-6 of what a column varies by. Observed cells still come back bit for bit.
/// </para>
/// <para>
/// A graph cannot refuse a row: where the typed model throws for an infinite cell, or a classifier for a missing one, the results of that row
/// mean nothing. The same model always gives the same bytes.
/// </para>
/// </remarks>
public static partial class OnnxExport
{
    /// <summary>Writes an imputer: rows with NaN go in, completed rows come out.</summary>
    /// <remarks>
    /// Simple imputers cost nothing. Chained ones go round until each row has settled, as the typed model does. What rests on a Gaussian,
    /// which is the Gaussian imputer and the denoising autoencoder, costs columns³ for each row and, while a batch is computed, a few times
    /// rows × columns² × 8 bytes: feed wide tables in batches.
    /// </remarks>
    /// <param name="imputer">One of this library's fitted imputers.</param>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <param name="options">What is written beside the model.</param>
    /// <exception cref="ArgumentNullException">The imputer or the stream is null.</exception>
    /// <exception cref="ArgumentException">The number of column names is not that of the columns, there are other names, or one is null.</exception>
    /// <exception cref="NotSupportedException">The imputer is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void Write(IFittedImputer imputer, Stream stream, OnnxExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(imputer);
        ArgumentNullException.ThrowIfNull(stream);
        options = OptionRules.Checked(options, "imputer", imputer.Columns, classes: 0);
        GraphBuilder graph = new();
        Tensor rows = graph.Input(OnnxNames.Rows, imputer.Columns);
        graph.Output(OnnxNames.Completed, ImputerNodes.Complete(graph, imputer, rows), imputer.Columns);
        ModelFile.Write(graph, "imputer", stream, options);
    }

    /// <summary>Writes an imputer to a file; one that is there is replaced, unless the export fails.</summary>
    /// <remarks>As <see cref="Write(IFittedImputer, Stream, OnnxExportOptions?)"/>.</remarks>
    /// <param name="imputer">One of this library's fitted imputers.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <param name="options">What is written beside the model.</param>
    /// <exception cref="ArgumentNullException">The imputer or the path is null.</exception>
    /// <exception cref="ArgumentException">The number of column names is not that of the columns, there are other names, or one is null.</exception>
    /// <exception cref="NotSupportedException">The imputer is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void Write(IFittedImputer imputer, string path, OnnxExportOptions? options = null) =>
        Persistence.ModelFile.Save(path, stream => Write(imputer, stream, options));
}
