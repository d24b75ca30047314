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
    /// <exception cref="ArgumentException">The number of names is not that of the slots, classes or categories, or one is null.</exception>
    /// <exception cref="NotSupportedException">The generator is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void Write(IFittedRowGenerator generator, Stream stream, OnnxExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(stream);
        SlotLayout layout = generator.Layout;
        options = OptionRules.Checked(options, "generator", layout.Columns, generator.Classes.Count, layout.Groups);
        GraphBuilder graph = new();
        GeneratorNodes.AddOutputs(graph, generator);
        ModelFile.Write(graph, "generator", stream, options, GeneratorMetadata.Of(generator, options));
    }

    /// <summary>Writes a generator to a file; one that is there is replaced, unless the export fails.</summary>
    /// <remarks>As <see cref="Write(IFittedRowGenerator, Stream, OnnxExportOptions?)"/>.</remarks>
    /// <param name="generator">One of this library's fitted generators.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <param name="options">What is written beside the model.</param>
    /// <exception cref="ArgumentNullException">The generator or the path is null.</exception>
    /// <exception cref="ArgumentException">The number of names is not that of the slots, classes or categories, or one is null.</exception>
    /// <exception cref="NotSupportedException">The generator is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void Write(IFittedRowGenerator generator, string path, OnnxExportOptions? options = null) =>
        Persistence.ModelFile.Save(path, stream => Write(generator, stream, options));

    /// <summary>Writes the generator of a table: beside the slots the cells of each column come out.</summary>
    /// <remarks>
    /// As <see cref="Write(IFittedRowGenerator, Stream, OnnxExportOptions?)"/>; classes are numbered as
    /// <see cref="TableGenerator.Labels"/>, and there is but the class 0 where the table had no label. For each column there is an output, which
    /// <see cref="OnnxNames.ColumnPrefix"/> describes. Numbers that the table held come back exactly; others are of single precision, where the
    /// typed table rounds to about seven decimal digits. The names of slots, categories and labels are those of the table.
    /// </remarks>
    /// <param name="generator">Learned from a table by one of this library's generators.</param>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <param name="options">A description; the names are known, so none are given.</param>
    /// <exception cref="ArgumentNullException">The generator or the stream is null.</exception>
    /// <exception cref="ArgumentException">The options have names, or the description is null.</exception>
    /// <exception cref="NotSupportedException">The generator is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void Write(TableGenerator generator, Stream stream, OnnxExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(stream);
        if (options is { ColumnNames: not null } or { ClassNames: not null } or { CategoryNames: not null })
        {
            throw new ArgumentException("Expected no names: those of the table are written.", nameof(options));
        }

        IFittedRowGenerator rows = generator.Generator;
        OnnxExportOptions names = TableNames.Of(generator);
        names.Description = options is null ? names.Description : options.Description;
        options = OptionRules.Checked(names, "table generator", rows.Layout.Columns, rows.Classes.Count, rows.Layout.Groups);
        GraphBuilder graph = new();
        TableNodes.AddOutputs(graph, generator, GeneratorNodes.AddOutputs(graph, rows));
        ModelFile.Write(graph, "table generator", stream, options, GeneratorMetadata.Of(rows, options));
    }

    /// <summary>Writes the generator of a table to a file; one that is there is replaced, unless the export fails.</summary>
    /// <remarks>As <see cref="Write(TableGenerator, Stream, OnnxExportOptions?)"/>.</remarks>
    /// <param name="generator">Learned from a table by one of this library's generators.</param>
    /// <param name="path">The file; <c>.onnx</c> is its usual ending.</param>
    /// <param name="options">A description; the names are known, so none are given.</param>
    /// <exception cref="ArgumentNullException">The generator or the path is null.</exception>
    /// <exception cref="ArgumentException">The options have names, or the description is null.</exception>
    /// <exception cref="NotSupportedException">The generator is none of this library's, or the file would hold more than 2 GB.</exception>
    public static void Write(TableGenerator generator, string path, OnnxExportOptions? options = null) =>
        Persistence.ModelFile.Save(path, stream => Write(generator, stream, options));
}
