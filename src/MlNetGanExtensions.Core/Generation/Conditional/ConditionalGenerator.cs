using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>The generator: noise and conditions through residual layers; tanh for the places of numbers, a softmax for each group.</summary>
internal sealed class ConditionalGenerator
{
    private readonly ResidualLayer[] _layers;
    private readonly SplitDense _head;

    public ConditionalGenerator(ConditionalShape shape, int latentSize, IReadOnlyList<int> sizes, ILayerValues values)
    {
        Shape = shape;
        Sizes = sizes;
        LatentSize = latentSize;
        _layers = new ResidualLayer[sizes.Count];
        IReadOnlyList<int> inputs = [Inputs];
        for (int i = 0; i < _layers.Length; i++)
        {
            _layers[i] = new ResidualLayer($"generator/{i}", inputs, sizes[i], values);
            inputs = _layers[i].Outputs;
        }

        _head = new SplitDense("generator/output", inputs, shape.Outputs, biased: true, values);
    }

    public ConditionalShape Shape { get; }

    public int LatentSize { get; }

    /// <summary>Units of the hidden layers.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>Columns of the input: noise, and behind it the conditions.</summary>
    public int Inputs => LatentSize + Shape.Told;

    /// <summary>What the optimiser moves.</summary>
    public IReadOnlyList<Variable> Variables => [.. _layers.SelectMany(layer => layer.Variables), .. _head.Variables];

    /// <summary>What the optimiser moves, and the running statistics.</summary>
    public IReadOnlyList<Variable> State => [.. _layers.SelectMany(layer => layer.State), .. _head.Variables];

    /// <summary>Places and logits side by side, after training.</summary>
    /// <param name="inputs">Rows × <see cref="Inputs"/>.</param>
    public Expression Infer(Expression inputs)
    {
        (Expression? places, Expression? logits) = Heads(inputs, updates: null);
        return Join(places, logits);
    }

    /// <summary>Rows while training, as the critic sees them, and the logits of their groups, null without groups.</summary>
    /// <param name="inputs">Rows × <see cref="Inputs"/>.</param>
    /// <param name="temperature">Of the draws from the groups.</param>
    /// <param name="gumbel">Draws.</param>
    /// <param name="updates">Receives the moves of the running statistics.</param>
    public (Expression Rows, Expression? Logits) Train(
        Expression inputs, float temperature, RandomStream gumbel, ICollection<Assignment> updates)
    {
        (Expression? places, Expression? logits) = Heads(inputs, updates);
        Expression? states = logits is null ? null : Op.GumbelSoftmax(logits, temperature, gumbel, Shape.Groups);
        return (Join(places, states), logits);
    }

    private static Expression Join(Expression? places, Expression? states) =>
        places is null ? states! : states is null ? places : Op.ConcatColumns(places, states);

    private (Expression? Places, Expression? Logits) Heads(Expression inputs, ICollection<Assignment>? updates)
    {
        IReadOnlyList<Expression> parts = [inputs];
        foreach (ResidualLayer layer in _layers)
        {
            parts = layer.Apply(parts, updates);
        }

        Expression output = _head.Apply(parts);
        return (
            Shape.Numbers == 0 ? null : Op.Tanh(Op.SliceColumns(output, 0, Shape.Numbers)),
            Shape.Groups is null ? null : Op.SliceColumns(output, Shape.Numbers, Shape.Groups.Columns));
    }
}
