using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

/// <summary>The random numbers that a conditional model makes rows of a class from, attempt by attempt.</summary>
internal sealed class ConditionalFeed
{
    private readonly ConditionalTabularGanModel _model;
    private readonly ConditionalClass _class;
    private readonly MadeRow[] _rows;
    private readonly RowFunction? _network;
    private readonly Matrix _conditions;

    public ConditionalFeed(
        ConditionalTabularGanModel model, int classNumber, int rows, ulong seed, params IReadOnlyList<CategoryCondition> conditions)
    {
        _model = model;
        _class = model.Fitted.Single(own => own.Number == classNumber);
        AskedStates asked = AskedStates.Of(model.Encoder, conditions);
        RandomStream stream = new RandomStream(seed, "conditional-tabular-gan sample").Child(classNumber);
        _rows = [.. Enumerable.Range(0, rows).Select(row => new MadeRow(row, _class, model.Encoder, asked, stream.Child(row)))];
        _network = model.Generator is { } generator ? new RowFunction(generator.Inputs, generator.Infer, CpuExecutor.Default) : null;
        _conditions = new Matrix(rows, model.Layout.Groups.Count);
        _conditions.Values.Fill(-2);
        foreach (CategoryCondition condition in conditions)
        {
            for (int row = 0; row < rows; row++)
            {
                _conditions[row, condition.Group] = condition.Slot - model.Layout.Groups[condition.Group].First ?? -1;
            }
        }
    }

    /// <summary>What the file takes in an attempt.</summary>
    public (string Name, Matrix Rows)[] Inputs(int attempt)
    {
        Matrix number = new(_rows.Length, 1);
        number.Values.Fill(_class.Number);
        (string Name, Matrix Rows)[] all =
        [
            (OnnxNames.Class, number),
            (OnnxNames.Conditions, _conditions),
            (OnnxNames.Noise, Noise(attempt)),
            (OnnxNames.Gumbel, Gumbel(attempt)),
            (OnnxNames.Uniform, Uniform()),
        ];
        return [.. all.Where(input => input.Rows.Columns > 0)];
    }

    /// <summary>The typed model's rows of an attempt, and whether each met what was asked for (in the last column); other roundings behind.</summary>
    public Matrix[] Possible(int attempt)
    {
        if (_network is null)
        {
            return [Rows(new Matrix(_rows.Length, 0), attempt)];
        }

        Matrix noise = Noise(attempt);
        Matrix inputs = new(_rows.Length, _model.Generator!.Inputs);
        for (int row = 0; row < _rows.Length; row++)
        {
            noise.Row(row).CopyTo(inputs.Row(row));
            _rows[row].Tell(inputs.Row(row)[noise.Columns..]);
        }

        ConditionalEncoder encoder = _model.Encoder;
        bool[] allowed = [.. _class.Shown];
        allowed.AsSpan(0, encoder.ClassColumns).Fill(true);
        Matrix[] outputs = Rounding.Of(_network.Apply(inputs), encoder.Numbers.Length, encoder.Groups, allowed, Gumbel(attempt));
        return [.. outputs.Select(table => Rows(table, attempt))];
    }

    private Matrix Rows(Matrix outputs, int attempt)
    {
        Matrix rows = new(_rows.Length, _model.Layout.Columns + 1);
        for (int row = 0; row < rows.Rows; row++)
        {
            rows[row, rows.Columns - 1] = _rows[row].Choose(outputs.Row(row), attempt) ? 1 : 0;
            _rows[row].Write(outputs.Row(row), rows.Row(row)[..^1]);
        }

        return rows;
    }

    private Matrix Noise(int attempt)
    {
        Matrix noise = new(_rows.Length, _model.Generator?.LatentSize ?? 0);
        for (int row = 0; row < noise.Rows && noise.Columns > 0; row++)
        {
            _rows[row].FillNoise(noise.Row(row), attempt);
        }

        return noise;
    }

    private Matrix Gumbel(int attempt)
    {
        Matrix gumbel = new(_rows.Length, _model.Encoder.Groups?.Columns ?? 0);
        for (int row = 0; row < gumbel.Rows && gumbel.Columns > 0; row++)
        {
            _rows[row].FillGumbel(gumbel.Row(row), attempt);
        }

        return gumbel;
    }

    /// <summary>Numbers that draw what the typed model drew: the middle of what stands for the group, and for the state.</summary>
    private Matrix Uniform()
    {
        if (_model.Encoder.Conditions is not { } groups)
        {
            return new Matrix(_rows.Length, 0);
        }

        Matrix uniform = new(_rows.Length, 2);
        for (int row = 0; row < uniform.Rows; row++)
        {
            int told = _rows[row].Told;
            int group = Enumerable.Range(0, groups.Count).First(i => told < groups.Offsets[i + 1]);
            uniform[row, 0] = (group + 0.5f) / groups.Count;
            uniform[row, 1] = (float)(_class.Shares[groups.Offsets[group]..told].Sum() + (_class.Shares[told] / 2));
        }

        return uniform;
    }
}
