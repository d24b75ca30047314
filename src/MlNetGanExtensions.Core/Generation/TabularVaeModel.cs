using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Generation;

/// <summary>A trained <see cref="TabularVae"/>. Immutable; safe to use from many threads.</summary>
/// <remarks>It keeps the codes of the rows of its classes: who must not learn of those rows must not be given the model.</remarks>
public sealed class TabularVaeModel : IFittedRowGenerator, IChecksCollapse
{
    private readonly SortedDictionary<int, TabularVaeClass> _classes = [];
    private readonly RowFunction? _rowOf;

    internal TabularVaeModel(
        RowEncoder encoder,
        IReadOnlyList<TabularVaeClass> classes,
        TabularVaeNetworks? networks,
        float[] deviations,
        float noise,
        TrainingHistory history,
        IGraphExecutor executor)
    {
        Encoder = encoder;
        Networks = networks;
        Deviations = deviations;
        Noise = noise;
        History = history;
        foreach (TabularVaeClass fitted in classes)
        {
            _classes.Add(fitted.Number, fitted);
        }

        if (networks is not null)
        {
            _rowOf = new RowFunction(networks.Shape.LatentSize + networks.Shape.Classes, networks.WholeRow, executor);
        }
    }

    /// <inheritdoc/>
    public SlotLayout Layout => Encoder.Layout;

    /// <inheritdoc/>
    public IReadOnlyList<int> Classes => [.. _classes.Keys];

    /// <summary>The loss of each round; none where all rows are alike, or in a model that was loaded.</summary>
    public TrainingHistory History { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, CollapseCheck> Collapse { get; internal set; } = CollapseChecks.None;

    internal RowEncoder Encoder { get; }

    internal TabularVaeNetworks? Networks { get; }

    /// <summary>How far numbers stray from what the networks expect, in the units of encoded rows.</summary>
    internal float[] Deviations { get; }

    internal float Noise { get; }

    internal IEnumerable<TabularVaeClass> Fitted => _classes.Values;

    /// <summary>Reads a model that was saved. It makes the rows of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static TabularVaeModel Load(Stream stream, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(stream, limits, TabularVaeFile.Kind, reader => TabularVaeFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static TabularVaeModel Load(string path, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(path, limits, TabularVaeFile.Kind, reader => TabularVaeFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Writes the model, without the history of its training; the same model always gives the same bytes.</summary>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite, as after a training that diverged in its last step.</exception>
    public void Save(Stream stream) => TabularVaeFile.Save(this, stream);

    /// <summary>Writes the model to a file; one that is there is replaced.</summary>
    /// <param name="path">The file; <c>.safetensors</c> is a fitting ending.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite.</exception>
    public void Save(string path) => ModelFile.Save(path, Save);

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, int rows, ulong seed) => Generate(classNumber, RowRange.Until(rows), seed);

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, RowRange rows, ulong seed)
    {
        if (!_classes.TryGetValue(classNumber, out TabularVaeClass? fitted))
        {
            throw GeneratorChecks.NotFitted(classNumber, _classes.Keys);
        }

        return _rowOf is null
            ? Encoder.Decode(new Matrix(rows.Count, 0))
            : Encoder.Decode(Outputs(fitted, Draw(fitted, rows, seed)), fitted.Support);
    }

    /// <summary>The random numbers of rows of a class, where there are networks.</summary>
    internal TabularVaeDraws Draw(TabularVaeClass fitted, RowRange rows, ulong seed)
    {
        RandomStream stream = new RandomStream(seed, "tabular-vae sample").Child(fitted.Number);
        int[] starts = fitted.Shares is { } shares
            ? WeightedDraws.Endless(shares, rows, stream.Child("starts"))
            : TurnOrder.Of(fitted.Codes.Rows, rows, stream.Child("starts"));
        Matrix codes = new(rows.Count, Networks!.Shape.LatentSize);
        Matrix cells = new(rows.Count, Networks.Shape.Outputs);
        for (int row = 0; row < rows.Count; row++)
        {
            stream.Child("codes").Child(rows.First + row).FillNormal(codes.Row(row));
            RandomStream noise = stream.Child("cells").Child(rows.First + row);
            noise.Child("numbers").FillNormal(cells.Row(row)[..Deviations.Length]);
            noise.Child("categories").FillGumbel(cells.Row(row)[Deviations.Length..]);
        }

        return new TabularVaeDraws(starts, codes, cells);
    }

    /// <summary>What the networks make of random numbers: encoded rows.</summary>
    internal Matrix Outputs(TabularVaeClass fitted, TabularVaeDraws draws)
    {
        int size = Networks!.Shape.LatentSize;
        Matrix codes = new(draws.Starts.Length, size + Networks.Shape.Classes);
        for (int row = 0; row < codes.Rows; row++)
        {
            ReadOnlySpan<float> distribution = fitted.Codes.Row(draws.Starts[row]);
            Span<float> code = codes.Row(row);
            for (int i = 0; i < size; i++)
            {
                code[i] = distribution[i] + (Noise * distribution[size + i] * draws.Codes[row, i]);
            }

            code[size + fitted.Column] = 1;
        }

        Matrix made = _rowOf!.Apply(codes);
        for (int row = 0; row < made.Rows; row++)
        {
            Stray(made.Row(row), draws.Cells.Row(row));
        }

        return made;
    }

    /// <summary>
    /// From what is expected to what is drawn. The largest sum of a logit and Gumbel noise is a draw from the softmax; noise times a factor draws at
    /// that temperature.
    /// </summary>
    private void Stray(Span<float> row, ReadOnlySpan<float> noise)
    {
        for (int i = 0; i < row.Length; i++)
        {
            row[i] += Noise * noise[i] * (i < Deviations.Length ? Deviations[i] : 1);
        }
    }
}
