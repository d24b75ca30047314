using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Hidden layers between a row and its reconstruction, with a linear skip beside them for the denoising form.</summary>
internal sealed class AutoencoderNetwork
{
    private readonly FeedForward _layers;
    private readonly Dense? _skip;

    public AutoencoderNetwork(AutoencoderShape shape, RandomStream stream)
    {
        Shape = shape;
        bool denoising = shape.Form == AutoencoderForm.Denoising;
        int inputs = denoising ? 2 * shape.Columns : shape.Columns;
        _layers = new FeedForward(
            "autoencoder",
            [inputs, .. shape.HiddenSizes, shape.Columns],
            Activation.Relu,
            denoising ? Activation.Linear : Activation.Sigmoid,
            stream);
        if (denoising)
        {
            // The completed row is a good answer already: start from it and let training move away.
            Dense last = _layers.Layers[^1];
            last.Weights.Write(new Matrix(last.Weights.Rows, last.Weights.Columns));
            _skip = new Dense("skip", inputs, shape.Columns, Activation.Linear, stream);
            _skip.Weights.Write(new Matrix(inputs, shape.Columns));
        }

        Variables = _skip is null ? _layers.Variables : [.. _layers.Variables, _skip.Weights];
    }

    public AutoencoderShape Shape { get; }

    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>The reconstruction (plain form) or what is to be added to the completed row (denoising form).</summary>
    public Expression Apply(Expression input) =>
        _skip is null ? _layers.Apply(input) : _layers.Apply(input) + Op.MatMul(input, _skip.Weights);
}
