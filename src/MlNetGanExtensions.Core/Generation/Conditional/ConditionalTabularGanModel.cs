using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>A trained <see cref="ConditionalTabularGan"/>. Immutable; safe to use from many threads.</summary>
/// <remarks>
/// A row that does not come out as asked for is made anew some times and then put into the states asked for, so every condition is
/// met in every row.
/// </remarks>
public sealed class ConditionalTabularGanModel : IFittedRowGenerator, IChecksCollapse
{
    private readonly SortedDictionary<int, ConditionalClass> _classes = [];
    private readonly ConditionalEncoder _encoder;
    private readonly ConditionalMaker _maker;

    internal ConditionalTabularGanModel(
        ConditionalEncoder encoder,
        IReadOnlyList<ConditionalClass> classes,
        ConditionalGenerator? generator,
        TrainingHistory history,
        int retries,
        IGraphExecutor executor)
    {
        _encoder = encoder;
        _maker = new ConditionalMaker(encoder, generator, retries, executor);
        Generator = generator;
        Retries = retries;
        History = history;
        foreach (ConditionalClass fitted in classes)
        {
            _classes.Add(fitted.Number, fitted);
        }
    }

    /// <inheritdoc/>
    public SlotLayout Layout => _encoder.Layout;

    /// <inheritdoc/>
    public IReadOnlyList<int> Classes => [.. _classes.Keys];

    /// <summary>The mean loss of the critic in each epoch; none where all rows are alike, or in a model that was loaded.</summary>
    public TrainingHistory History { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, CollapseCheck> Collapse { get; internal set; } = CollapseChecks.None;

    internal ConditionalEncoder Encoder => _encoder;

    internal ConditionalGenerator? Generator { get; }

    internal int Retries { get; }

    internal IEnumerable<ConditionalClass> Fitted => _classes.Values;

    /// <summary>Reads a model that was saved. It makes the rows of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static ConditionalTabularGanModel Load(Stream stream, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(stream, limits, ConditionalTabularGanFile.Kind, reader => ConditionalTabularGanFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static ConditionalTabularGanModel Load(string path, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(path, limits, ConditionalTabularGanFile.Kind, reader => ConditionalTabularGanFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Writes the model, without the history of its training; the same model always gives the same bytes.</summary>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite, as after a training that diverged in its last step.</exception>
    public void Save(Stream stream) => ConditionalTabularGanFile.Save(this, stream);

    /// <summary>Writes the model to a file; one that is there is replaced.</summary>
    /// <param name="path">The file; <c>.safetensors</c> is a fitting ending.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite.</exception>
    public void Save(string path) => ModelFile.Save(path, Save);

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, int rows, ulong seed) => Generate(classNumber, rows, seed, []);

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, RowRange rows, ulong seed) => Generate(classNumber, rows, seed, []);

    /// <summary>Makes rows of one class that meet conditions.</summary>
    /// <param name="classNumber">One of <see cref="Classes"/>.</param>
    /// <param name="rows">How many, at least 0. Row i is the same however many are made.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <param name="conditions">What each row must have; at most one for each category.</param>
    /// <returns>Rows × slots.</returns>
    /// <exception cref="ArgumentNullException">The conditions are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The generator was not fitted for the class, or the number of rows is negative.</exception>
    /// <exception cref="ArgumentException">A condition names no category of the layout, one that another names too, or what the class never showed.</exception>
    public Matrix Generate(int classNumber, int rows, ulong seed, params IReadOnlyList<CategoryCondition> conditions) =>
        Generate(classNumber, RowRange.Until(rows), seed, conditions);

    /// <summary>Makes some of the rows of one class that meet conditions: those that are at these places when all are made.</summary>
    /// <remarks>Several machines share the work as in <see cref="IFittedRowGenerator.Generate(int, RowRange, ulong)"/>.</remarks>
    /// <param name="classNumber">One of <see cref="Classes"/>.</param>
    /// <param name="rows">Which of the rows of this class, seed and conditions.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <param name="conditions">What each row must have; at most one for each category.</param>
    /// <returns>Rows of the range × slots.</returns>
    /// <exception cref="ArgumentNullException">The conditions are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The generator was not fitted for the class.</exception>
    /// <exception cref="ArgumentException">A condition names no category of the layout, one that another names too, or what the class never showed.</exception>
    public Matrix Generate(int classNumber, RowRange rows, ulong seed, params IReadOnlyList<CategoryCondition> conditions)
    {
        AskedStates asked = AskedStates.Of(_encoder, conditions);
        if (!_classes.TryGetValue(classNumber, out ConditionalClass? fitted))
        {
            throw GeneratorChecks.NotFitted(classNumber, _classes.Keys);
        }

        if (!asked.ShownBy(fitted))
        {
            throw new ArgumentException($"Class {classNumber} has no row that meets {asked.Missed(fitted)}.", nameof(conditions));
        }

        RandomStream stream = new RandomStream(seed, "conditional-tabular-gan sample").Child(classNumber);
        return _maker.Make([.. Enumerable.Repeat(fitted, rows.Count)], rows.First, asked, stream);
    }

    /// <summary>Makes rows of all <see cref="Classes"/>, in the shares that the real rows have, that meet conditions.</summary>
    /// <remarks>
    /// With conditions, how likely a class is follows from the shares of its rows that meet each of them, as if they were independent within the
    /// class: exact for one condition.
    /// </remarks>
    /// <param name="rows">How many, at least 0. Row i is the same however many are made.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <param name="conditions">What each row must have; at most one for each category.</param>
    /// <exception cref="ArgumentNullException">The conditions are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative.</exception>
    /// <exception cref="ArgumentException">A condition names no category of the layout, one that another names too, or what no class showed.</exception>
    public GeneratedRows Generate(int rows, ulong seed, params IReadOnlyList<CategoryCondition> conditions) =>
        Generate(RowRange.Until(rows), seed, conditions);

    /// <summary>Makes some of the rows of all <see cref="Classes"/> that meet conditions: those that are at these places when all are made.</summary>
    /// <remarks>Several machines share the work as in <see cref="IFittedRowGenerator.Generate(int, RowRange, ulong)"/>.</remarks>
    /// <param name="rows">Which of the rows of this seed and these conditions.</param>
    /// <param name="seed">The same seed gives the same rows, bit for bit.</param>
    /// <param name="conditions">What each row must have; at most one for each category.</param>
    /// <exception cref="ArgumentNullException">The conditions are null.</exception>
    /// <exception cref="ArgumentException">A condition names no category of the layout, one that another names too, or what no class showed.</exception>
    public GeneratedRows Generate(RowRange rows, ulong seed, params IReadOnlyList<CategoryCondition> conditions)
    {
        AskedStates asked = AskedStates.Of(_encoder, conditions);
        ConditionalClass[] possible = [.. _classes.Values.Where(asked.ShownBy)];
        if (possible.Length == 0)
        {
            throw new ArgumentException($"No class of {string.Join(", ", Classes)} has rows that meet each of the conditions.", nameof(conditions));
        }

        RandomStream stream = new(seed, "conditional-tabular-gan sample of all");
        double[] likelihoods = [.. possible.Select(asked.Likelihood)];
        double sum = likelihoods.Sum();
        int[] draws = WeightedDraws.Endless([.. likelihoods.Select(likelihood => likelihood / sum)], rows, stream.Child("classes"));
        ConditionalClass[] drawn = [.. draws.Select(draw => possible[draw])];
        return new GeneratedRows(_maker.Make(drawn, rows.First, asked, stream.Child("rows")), [.. drawn.Select(fitted => fitted.Number)]);
    }
}
