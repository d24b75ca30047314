using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Imputation;

namespace MlNetGanExtensions.Onnx;

/// <summary>Writes fitted models as ONNX files, which run without this library wherever an ONNX runtime runs.</summary>
/// <remarks>
/// <para>
/// Files use operators of the standard set 13 alone and take any number of rows. <see cref="OnnxNames"/> says what goes in and comes out.
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
    /// <exception cref="ArgumentException">The number of column names is not that of the columns, or there are names of classes.</exception>
    /// <exception cref="NotSupportedException">The imputer is none of this library's.</exception>
    public static void Write(IFittedImputer imputer, Stream stream, OnnxExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(imputer);
        ArgumentNullException.ThrowIfNull(stream);
        GraphBuilder graph = new();
        Tensor rows = graph.Input(OnnxNames.Rows, imputer.Columns);
        graph.Output(OnnxNames.Completed, ImputerNodes.Complete(graph, imputer, rows), imputer.Columns);
        ModelFile.Write(graph, "imputer", imputer.Columns, classes: 0, stream, options);
    }

    /// <summary>Writes an imputer to a file; one that is there is replaced.</summary>
    /// <inheritdoc cref="Write(IFittedImputer, Stream, OnnxExportOptions?)"/>
    /// <param name="imputer">One of this library's fitted imputers.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <param name="options">What is written beside the model.</param>
    public static void Write(IFittedImputer imputer, string path, OnnxExportOptions? options = null) =>
        ToFile(path, stream => Write(imputer, stream, options));

    /// <summary>Writes in memory first: an export that fails leaves the file that was there.</summary>
    private static void ToFile(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        using MemoryStream memory = new();
        write(memory);
        using FileStream file = File.Create(path);
        memory.WriteTo(file);
    }
}
