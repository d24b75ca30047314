using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Hidden layers between a row and its reconstruction, with a linear skip beside them for the denoising form.</summary>
internal sealed class AutoencoderNetwork
{
    private readonly FeedForward _layers;
    private readonly Variable? _skip;

    /// <summary>A network to be trained.</summary>
    public AutoencoderNetwork(AutoencoderShape shape, RandomStream stream)
        : this(shape, new RandomValues(stream))
    {
        if (_skip is not null)
        {
            // The completed row is a good answer already: start from it and let training move away.
            SetToZero(_layers.Layers[^1].Weights);
            SetToZero(_skip);
        }
    }

    /// <summary>A network with given values, as they are.</summary>
    public AutoencoderNetwork(AutoencoderShape shape, ILayerValues values)
    {
        Shape = shape;
        bool denoising = shape.Form == AutoencoderForm.Denoising;
        int inputs = denoising ? 2 * shape.Columns : shape.Columns;
        _layers = new FeedForward(
            "autoencoder",
            [inputs, .. shape.HiddenSizes, shape.Columns],
            Activation.Relu,
            denoising ? Activation.Linear : Activation.Sigmoid,
            values);
        _skip = denoising
            ? new Variable("skip/weights", values.Weights("skip", inputs, shape.Columns, Activation.Linear))
            : null;
        Variables = _skip is null ? _layers.Variables : [.. _layers.Variables, _skip];
    }

    public AutoencoderShape Shape { get; }

    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>The reconstruction (plain form) or what is to be added to the completed row (denoising form).</summary>
    public Expression Apply(Expression input) =>
        _skip is null ? _layers.Apply(input) : _layers.Apply(input) + Op.MatMul(input, _skip);

    private static void SetToZero(Variable variable) => variable.Write(new Matrix(variable.Rows, variable.Columns));
}
