using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Generation;

namespace MlNetGanExtensions.Onnx;

/// <content>Generators of rows.</content>
public static partial class OnnxExport
{
    /// <summary>Writes a generator: random numbers and a class go in, a row comes out.</summary>
    /// <remarks>
    /// <para>
    /// The file draws nothing itself: the same inputs always give the same rows, those that the typed model makes of them. Which inputs there are
    /// depends on the generator; <see cref="OnnxNames.Noise"/>, <see cref="OnnxNames.Gumbel"/>, <see cref="OnnxNames.Uniform"/>,
    /// <see cref="OnnxNames.Class"/> and <see cref="OnnxNames.Conditions"/> say what each of them takes. Cells are drawn independently.
    /// </para>
    /// <para>
    /// A row of a class that the generator was not fitted for, or of a condition that the class never showed, is NaN throughout and has no category.
    /// Where classes have networks of their own, each row costs as much as one of all classes. The file of a variational autoencoder holds the
    /// codes of the real rows, and that of a copula the different numbers of each column, as the models do.
    /// </para>
    /// </remarks>
    /// <param name="generator">One of this library's fitted generators.</param>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <param name="options">What is written beside the model.</param>
    /// <exception cref="ArgumentNullException">The generator or the stream is null.</exception>
    /// <exception cref="ArgumentException">The number of names is not that of the slots, classes or categories.</exception>
    /// <exception cref="NotSupportedException">The generator is none of this library's.</exception>
    public static void Write(IFittedRowGenerator generator, Stream stream, OnnxExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(stream);
        GraphBuilder graph = new();
        GeneratorNodes.AddOutputs(graph, generator);
        ModelFile.Write(
            graph,
            "generator",
            generator.Layout.Columns,
            generator.Classes.Count,
            stream,
            options,
            GeneratorMetadata.Of(generator, options));
    }

    /// <summary>Writes a generator to a file; one that is there is replaced.</summary>
    /// <inheritdoc cref="Write(IFittedRowGenerator, Stream, OnnxExportOptions?)"/>
    /// <param name="generator">One of this library's fitted generators.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <param name="options">What is written beside the model.</param>
    public static void Write(IFittedRowGenerator generator, string path, OnnxExportOptions? options = null) =>
        ToFile(path, stream => Write(generator, stream, options));
}
