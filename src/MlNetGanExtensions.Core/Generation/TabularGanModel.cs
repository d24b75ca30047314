using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Generation;

/// <summary>Trained generators, one for each class. Immutable; safe to use from many threads.</summary>
public sealed class TabularGanModel : IFittedRowGenerator, IChecksCollapse
{
    private readonly SortedDictionary<int, (TabularGanClass Fitted, RowFunction? Make)> _classes = [];

    internal TabularGanModel(SlotLayout layout, IReadOnlyList<TabularGanClass> classes, IGraphExecutor executor)
    {
        Layout = layout;
        Histories = [.. classes.Select(fitted => fitted.History)];
        foreach (TabularGanClass fitted in classes)
        {
            RowFunction? make = fitted.Generator is { } generator
                ? new RowFunction(generator.Inputs, rows => generator.Infer(rows), executor)
                : null;
            _classes.Add(fitted.Number, (fitted, make));
        }
    }

    /// <inheritdoc/>
    public SlotLayout Layout { get; }

    /// <inheritdoc/>
    public IReadOnlyList<int> Classes => [.. _classes.Keys];

    /// <summary>
    /// The losses of the discriminator, for each of <see cref="Classes"/>, one entry for each round; none for a class whose rows are all alike, or in a
    /// model that was loaded.
    /// </summary>
    public IReadOnlyList<TrainingHistory> Histories { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, CollapseCheck> Collapse { get; internal set; } = CollapseChecks.None;

    /// <summary>What is known of each class, in ascending order of the classes.</summary>
    internal IEnumerable<TabularGanClass> Fitted => _classes.Values.Select(known => known.Fitted);

    /// <summary>Reads a model that was saved. It makes the rows of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static TabularGanModel Load(Stream stream, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(stream, limits, TabularGanFile.Kind, reader => TabularGanFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static TabularGanModel Load(string path, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(path, limits, TabularGanFile.Kind, reader => TabularGanFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Writes the model, without the history of its training; the same model always gives the same bytes.</summary>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite, as after a training that diverged in its last step.</exception>
    public void Save(Stream stream) => TabularGanFile.Save(this, stream);

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
        if (!_classes.TryGetValue(classNumber, out (TabularGanClass Fitted, RowFunction? Make) known))
        {
            throw GeneratorChecks.NotFitted(classNumber, _classes.Keys);
        }

        return known.Fitted.Encoder.Decode(Outputs(classNumber, Draw(classNumber, rows, seed)));
    }

    /// <summary>The random numbers of rows of a fitted class: noise, and behind it Gumbel noise; no columns where no slot varies.</summary>
    internal Matrix Draw(int classNumber, RowRange rows, ulong seed)
    {
        if (_classes[classNumber].Fitted.Generator is not { } generator)
        {
            return new Matrix(rows.Count, 0);
        }

        RandomStream stream = new RandomStream(seed, "tabular-gan sample").Child(classNumber);
        Matrix draws = new(rows.Count, generator.Inputs);
        for (int row = 0; row < rows.Count; row++)
        {
            generator.FillInputs(draws.Row(row), stream.Child(rows.First + row));
        }

        return draws;
    }

    /// <summary>What the network of a fitted class makes of random numbers: encoded rows.</summary>
    internal Matrix Outputs(int classNumber, Matrix draws) => _classes[classNumber].Make?.Apply(draws) ?? draws;
}
