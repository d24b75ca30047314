using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>Makes rows with a trained generator.</summary>
/// <remarks>
/// A row for which nothing is asked is told a state all the same, as in training: of a group drawn alike, a state drawn by its share in the
/// class. Together the rows then have the shares of the class.
/// </remarks>
internal sealed class ConditionalMaker
{
    private readonly ConditionalEncoder _encoder;
    private readonly ConditionalGenerator? _generator;
    private readonly RowFunction? _rowOf;
    private readonly int _retries;

    public ConditionalMaker(ConditionalEncoder encoder, ConditionalGenerator? generator, int retries, IGraphExecutor executor)
    {
        _encoder = encoder;
        _generator = generator;
        _retries = retries;
        if (generator is not null)
        {
            // Graphs of an executor with several threads must not run at the same time, and models are shared between threads.
            _rowOf = new RowFunction(generator.Inputs, generator.Infer, executor is CpuExecutor ? CpuExecutor.Default : executor);
        }
    }

    /// <param name="classes">The class of each row.</param>
    /// <param name="firstRow">The number of the first of the rows among all that could be made.</param>
    /// <param name="asked">What every row must have; each class has shown it.</param>
    /// <param name="stream">The random numbers; a row's do not depend on the other rows.</param>
    public Matrix Make(ConditionalClass[] classes, long firstRow, AskedStates asked, RandomStream stream)
    {
        Matrix made = new(classes.Length, _encoder.Layout.Columns);
        MadeRow[] open = [.. classes.Select((fitted, row) => new MadeRow(row, fitted, _encoder, asked, stream.Child(firstRow + row)))];
        for (int attempt = 0; attempt <= _retries && open.Length > 0; attempt++)
        {
            Matrix outputs = _rowOf is null ? new Matrix(open.Length, 0) : _rowOf.Apply(Inputs(open, attempt));
            List<MadeRow> failed = [];
            for (int i = 0; i < open.Length; i++)
            {
                CheckFinite(outputs.Row(i));
                if (open[i].Choose(outputs.Row(i), attempt) || attempt == _retries)
                {
                    open[i].Write(outputs.Row(i), made.Row(open[i].Number));
                }
                else
                {
                    failed.Add(open[i]);
                }
            }

            open = [.. failed];
        }

        return made;
    }

    private Matrix Inputs(MadeRow[] rows, int attempt)
    {
        Matrix inputs = new(rows.Length, _generator!.Inputs);
        for (int i = 0; i < rows.Length; i++)
        {
            Span<float> input = inputs.Row(i);
            rows[i].FillNoise(input[.._generator.LatentSize], attempt);
            rows[i].Tell(input[_generator.LatentSize..]);
        }

        return inputs;
    }

    private static void CheckFinite(ReadOnlySpan<float> outputs)
    {
        foreach (float output in outputs)
        {
            if (!float.IsFinite(output))
            {
                throw new InvalidOperationException($"The generator gave {output}: its training diverged in the last step.");
            }
        }
    }
}
