using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Classification;

/// <summary>A trained AC-GAN: predicts classes and makes rows. Immutable; safe to use from many threads.</summary>
public sealed class AcGanModel
{
    /// <summary>
    /// What scores count a probability as that the networks rounded to 0, so that its logarithm is finite: the smallest number of full precision.
    /// </summary>
    public const float LeastShare = 1.17549435e-38f;

    private readonly RowFunction[] _classifiers;
    private readonly RowFunction[] _generators;

    internal AcGanModel(
        AcGanShape shape,
        ColumnScaling? scaling,
        IReadOnlyList<AcGanNetworks> members,
        IReadOnlyList<TrainingHistory> histories,
        IGraphExecutor executor)
    {
        Shape = shape;
        Scaling = scaling;
        Members = members;
        Histories = histories;
        _classifiers = [.. members.Select(member =>
            new RowFunction(shape.Features, rows => Op.Softmax(member.Discriminate(rows).ClassLogits), executor))];
        _generators = shape.NoiseSize == 0 ? [] : [.. members.Select(member => new RowFunction(
            shape.NoiseSize + shape.Classes,
            rows => member.Generate(
                Op.SliceColumns(rows, 0, shape.NoiseSize), Op.SliceColumns(rows, shape.NoiseSize, shape.Classes)),
            executor))];
    }

    /// <summary>The number of classes.</summary>
    public int Classes => Shape.Classes;

    /// <summary>The number of columns that a table must have.</summary>
    public int Columns => Shape.Features;

    /// <summary>The losses of each member's training; empty for a model that was loaded.</summary>
    public IReadOnlyList<TrainingHistory> Histories { get; }

    /// <summary>Whether the model has a generator.</summary>
    public bool CanGenerate => _generators.Length > 0;

    internal AcGanShape Shape { get; }

    internal ColumnScaling? Scaling { get; }

    internal IReadOnlyList<AcGanNetworks> Members { get; }

    /// <summary>Reads a model that was saved. It gives the results of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static AcGanModel Load(Stream stream, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(stream, limits, AcGanFile.Kind, reader => AcGanFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static AcGanModel Load(string path, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(path, limits, AcGanFile.Kind, reader => AcGanFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Writes the model, without its <see cref="Histories"/>; the same model always gives the same bytes.</summary>
    /// <param name="stream">Written from where it stands; stays open.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite, as after a training that diverged in its last step.</exception>
    public void Save(Stream stream) => AcGanFile.Save(this, stream);

    /// <summary>Writes the model to a file; one that is there is replaced.</summary>
    /// <param name="path">The file; <c>.safetensors</c> is a fitting ending.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite.</exception>
    public void Save(string path) => ModelFile.Save(path, Save);

    /// <summary>The probability of each class for each row. A row's result does not depend on the other rows.</summary>
    /// <param name="features">Rows × <see cref="Columns"/>; every cell finite.</param>
    /// <returns>Rows × <see cref="Classes"/>; each row sums to 1 but for rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The table has another number of columns.</exception>
    /// <exception cref="ArgumentException">A cell is NaN or infinite.</exception>
    public Matrix PredictProbabilities(Matrix features)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (features.Columns != Columns)
        {
            throw new ArgumentOutOfRangeException(
                nameof(features), features.Columns, $"Expected {Columns} columns, got {features.Columns}.");
        }

        ClassLabels.CheckFinite(features);
        Matrix scaled = Scaling?.Apply(features) ?? features;
        Matrix mean = new(features.Rows, Classes);
        foreach (RowFunction classifier in _classifiers)
        {
            ReadOnlySpan<float> probabilities = classifier.Apply(scaled).Values;
            Span<float> sum = mean.Values;
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += probabilities[i];
            }
        }

        foreach (ref float value in mean.Values)
        {
            value /= _classifiers.Length;
        }

        return mean;
    }

    /// <summary>The likeliest class of each row.</summary>
    /// <param name="features">Rows × <see cref="Columns"/>; every cell finite.</param>
    public int[] PredictClasses(Matrix features)
    {
        Matrix probabilities = PredictProbabilities(features);
        int[] classes = new int[features.Rows];
        for (int row = 0; row < classes.Length; row++)
        {
            ReadOnlySpan<float> values = probabilities.Row(row);
            for (int i = 1; i < values.Length; i++)
            {
                if (values[i] > values[classes[row]])
                {
                    classes[row] = i;
                }
            }
        }

        return classes;
    }

    /// <summary>Makes rows of one class, the members taking turns.</summary>
    /// <param name="classNumber">The class asked for, from 0.</param>
    /// <param name="rows">How many rows, at least 0.</param>
    /// <param name="seed">Same seed, same rows; row i does not depend on how many are made.</param>
    /// <returns>Rows × <see cref="Columns"/>, in the units of the training table.</returns>
    /// <exception cref="InvalidOperationException">The model was trained without a generator.</exception>
    public Matrix Generate(int classNumber, int rows, ulong seed) => Generate(classNumber, RowRange.Until(rows), seed);

    /// <summary>Makes some of the rows of one class: those that <see cref="Generate(int, int, ulong)"/> makes at these places.</summary>
    /// <remarks>
    /// So several machines share the work: <c>Generate(classNumber, new RowShard(i, n).Range(rows), seed)</c> makes shard i of n. Rows before the range
    /// are not made.
    /// </remarks>
    /// <param name="classNumber">The class asked for, from 0.</param>
    /// <param name="rows">Which of the rows of this class and seed.</param>
    /// <param name="seed">Same seed, same rows.</param>
    /// <returns>Rows of the range × <see cref="Columns"/>, in the units of the training table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    /// <exception cref="InvalidOperationException">The model was trained without a generator.</exception>
    public Matrix Generate(int classNumber, RowRange rows, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(classNumber);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(classNumber, Classes);
        if (!CanGenerate)
        {
            throw new InvalidOperationException("This model was trained without a generator (its adversarial weight was 0).");
        }

        Matrix draws = Draw(rows, seed);
        Matrix made = new(rows.Count, Columns);
        for (int turn = 0; turn < _generators.Length && turn < rows.Count; turn++)
        {
            int count = (rows.Count - turn + _generators.Length - 1) / _generators.Length;
            Matrix inputs = new(count, Shape.NoiseSize + Classes);
            for (int i = 0; i < count; i++)
            {
                draws.Row((i * _generators.Length) + turn).CopyTo(inputs.Row(i));
                inputs[i, Shape.NoiseSize + classNumber] = 1;
            }

            Matrix part = _generators[(int)((rows.First + turn) % _generators.Length)].Apply(inputs);
            for (int i = 0; i < count; i++)
            {
                part.Row(i).CopyTo(made.Row((i * _generators.Length) + turn));
            }
        }

        return Scaling?.Invert(made) ?? made;
    }

    /// <summary>The generators' noise for some rows, which is the same for each class.</summary>
    internal Matrix Draw(RowRange rows, ulong seed)
    {
        RandomStream stream = new(seed, "ac-gan sample");
        Matrix draws = new(rows.Count, Shape.NoiseSize);
        for (int row = 0; row < rows.Count; row++)
        {
            stream.Child(rows.First + row).FillNormal(draws.Row(row));
        }

        return draws;
    }
}
