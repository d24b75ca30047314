using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;

namespace MlNetGanExtensions.Classification;

/// <summary>Generator and discriminator of one AC-GAN (Odena et al. 2017; for tables Hwang et al. 2017, figure 2).</summary>
internal sealed class AcGanNetworks
{
    private readonly FeedForward? _generator;
    private readonly Dense _hidden;
    private readonly Dense _classHead;
    private readonly Dense? _sourceHead;

    public AcGanNetworks(AcGanShape shape, ILayerValues values)
    {
        Shape = shape;
        _hidden = new Dense("discriminator/hidden", shape.Features, shape.HiddenUnits, Activation.Relu, values);
        _classHead = new Dense("discriminator/class", shape.HiddenUnits, shape.Classes, Activation.Linear, values);
        if (shape.NoiseSize > 0)
        {
            _generator = new FeedForward(
                "generator",
                [shape.NoiseSize + shape.Classes, shape.HiddenUnits, shape.Features],
                Activation.Relu,
                shape.SigmoidOutput ? Activation.Sigmoid : Activation.Linear,
                values);
            if (!shape.SourceFromClassLogits)
            {
                _sourceHead = new Dense("discriminator/source", shape.HiddenUnits, 1, Activation.Linear, values);
            }
        }

        Dense[] layers = _sourceHead is null ? [_hidden, _classHead] : [_hidden, _classHead, _sourceHead];
        DiscriminatorVariables = [.. layers.SelectMany(layer => new[] { layer.Weights, layer.Bias })];
        GeneratorVariables = _generator?.Variables ?? [];
    }

    public AcGanShape Shape { get; }

    public IReadOnlyList<Variable> DiscriminatorVariables { get; }

    public IReadOnlyList<Variable> GeneratorVariables { get; }

    public IReadOnlyList<Variable> Variables => [.. DiscriminatorVariables, .. GeneratorVariables];

    public bool HasGenerator => _generator is not null;

    public Expression Generate(Expression noise, Expression classes) =>
        (_generator ?? throw new InvalidOperationException("This model was trained without a generator."))
        .Apply(Op.ConcatColumns(noise, classes));

    /// <summary>Class and source logits of a batch.</summary>
    public DiscriminatorOutput Discriminate(Expression rows)
    {
        Expression hidden = _hidden.Apply(rows);
        Expression classes = _classHead.Apply(hidden);
        return new DiscriminatorOutput(classes, _sourceHead?.Apply(hidden) ?? LogSumExp(classes));
    }

    /// <summary>log Σ exp of each row, safe from overflow: −log-softmax of the first column plus that column.</summary>
    private static Expression LogSumExp(Expression logits) =>
        Op.SliceColumns(logits, 0, 1) - Op.SliceColumns(Op.LogSoftmax(logits), 0, 1);
}
