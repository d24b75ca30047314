using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>The generator: noise through a trunk, then a branch for the numbers and one for each group, or a single layer for all groups.</summary>
internal sealed class TabularGenerator
{
    private readonly TabularGanShape _shape;
    private readonly NormalizedLayer[] _trunk;
    private readonly NormalizedLayer[] _numericBranch;
    private readonly Dense? _numericHead;
    private readonly NormalizedLayer[][] _branches;
    private readonly Dense[] _heads;

    public TabularGenerator(TabularGanShape shape, float momentum, ILayerValues values)
    {
        _shape = shape;
        _trunk = Layers("generator/trunk", shape.LatentSize, shape.TrunkSizes, momentum, values);
        int shared = shape.TrunkSizes[^1];
        _numericBranch = [];
        if (shape.Numbers > 0)
        {
            _numericBranch = Layers("generator/numbers", shared, shape.NumericBranchSizes, momentum, values);
            _numericHead = new Dense(
                "generator/numbers/output", Last(shape.NumericBranchSizes, shared), shape.Numbers, Activation.Sigmoid, values);
        }

        // Without layers of their own the groups' heads lie side by side in one product.
        int[] heads = shape.Groups is not { } groups ? []
            : shape.CategoryBranchSizes.Count == 0 ? [groups.Columns]
            : [.. Enumerable.Range(0, groups.Count).Select(i => groups.Offsets[i + 1] - groups.Offsets[i])];
        _branches = [.. heads.Select((_, i) => Layers($"generator/group/{i}", shared, shape.CategoryBranchSizes, momentum, values))];
        _heads = [.. heads.Select((size, i) => new Dense(
            $"generator/group/{i}/output", Last(shape.CategoryBranchSizes, shared), size, Activation.Linear, values))];
    }

    /// <summary>Columns of the input: noise, and behind it Gumbel noise where categories are drawn.</summary>
    public int Inputs => _shape.LatentSize + GumbelColumns;

    /// <summary>What the optimiser moves.</summary>
    public IReadOnlyList<Variable> Variables =>
    [
        .. AllLayers.SelectMany(layer => layer.Variables),
        .. AllHeads.SelectMany(head => new[] { head.Weights, head.Bias }),
    ];

    /// <summary>What the optimiser moves, and the running statistics.</summary>
    public IReadOnlyList<Variable> State =>
    [
        .. AllLayers.SelectMany(layer => layer.State),
        .. AllHeads.SelectMany(head => new[] { head.Weights, head.Bias }),
    ];

    public TabularGanShape Shape => _shape;

    private int GumbelColumns => _shape.DrawsCategories ? _shape.Groups?.Columns ?? 0 : 0;

    private IEnumerable<NormalizedLayer> AllLayers => [.. _trunk, .. _numericBranch, .. _branches.SelectMany(branch => branch)];

    private IEnumerable<Dense> AllHeads => _numericHead is null ? _heads : [_numericHead, .. _heads];

    /// <summary>Draws the input for one row.</summary>
    public void FillInputs(Span<float> input, RandomStream stream)
    {
        stream.FillNormal(input[.._shape.LatentSize]);
        stream.FillGumbel(input[_shape.LatentSize..]);
    }

    /// <summary>Encoded rows after training, each from its own input.</summary>
    /// <param name="inputs">Rows × <see cref="Inputs"/>.</param>
    public Expression Infer(Expression inputs)
    {
        Expression? gumbel = GumbelColumns == 0 ? null : Op.SliceColumns(inputs, _shape.LatentSize, GumbelColumns);
        (Expression? numbers, Expression? logits) = Heads(Op.SliceColumns(inputs, 0, _shape.LatentSize), updates: null);
        logits = logits is not null && gumbel is not null ? logits + gumbel : logits;
        return numbers is null ? logits! : logits is null ? numbers : Op.ConcatColumns(numbers, logits);
    }

    /// <summary>Encoded rows while training, as the discriminator sees them.</summary>
    /// <param name="noise">Rows × the latent size.</param>
    /// <param name="temperature">Of the categories that are drawn.</param>
    /// <param name="gumbel">Draws the categories.</param>
    /// <param name="updates">Receives the moves of the running statistics.</param>
    public Expression Train(Expression noise, float temperature, RandomStream gumbel, ICollection<Assignment> updates)
    {
        (Expression? numbers, Expression? logits) = Heads(noise, updates);
        if (logits is null)
        {
            return numbers!;
        }

        Expression categories = _shape.DrawsCategories
            ? Op.GumbelSoftmax(logits, temperature, gumbel, _shape.Groups, hard: true)
            : Op.Softmax(logits, _shape.Groups);
        return numbers is null ? categories : Op.ConcatColumns(WithHoles(numbers, categories), categories);
    }

    /// <summary>Missing numbers are shown as 0, as the encoder shows them.</summary>
    private Expression WithHoles(Expression numbers, Expression categories) =>
        PresentNumbers.Mask(_shape.Presence, _shape.Groups, categories) is { } mask ? numbers * mask : numbers;

    private (Expression? Numbers, Expression? Logits) Heads(Expression noise, ICollection<Assignment>? updates)
    {
        Expression shared = Through(_trunk, noise, updates);
        Expression? numbers = _numericHead?.Apply(Through(_numericBranch, shared, updates));
        Expression[] logits = [.. _heads.Select((head, i) => head.Apply(Through(_branches[i], shared, updates)))];
        return (numbers, logits.Length == 0 ? null : Op.ConcatColumns(logits));
    }

    private static Expression Through(NormalizedLayer[] layers, Expression input, ICollection<Assignment>? updates) =>
        layers.Aggregate(input, (value, layer) => layer.Apply(value, updates));

    private static NormalizedLayer[] Layers(string name, int inputs, IReadOnlyList<int> sizes, float momentum, ILayerValues values)
    {
        NormalizedLayer[] layers = new NormalizedLayer[sizes.Count];
        for (int i = 0; i < layers.Length; i++)
        {
            layers[i] = new NormalizedLayer($"{name}/{i}", i == 0 ? inputs : sizes[i - 1], sizes[i], momentum, values);
        }

        return layers;
    }

    private static int Last(IReadOnlyList<int> sizes, int shared) => sizes.Count == 0 ? shared : sizes[^1];
}
