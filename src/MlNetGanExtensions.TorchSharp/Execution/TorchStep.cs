using Tensor = TorchSharp.torch.Tensor;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>Computes one value of a plan.</summary>
/// <param name="result">Number of the value.</param>
/// <param name="operands">Numbers of the values that it is computed from.</param>
/// <param name="compute">Makes a tensor of the values so far; it may share memory with them, which nobody changes.</param>
internal sealed class TorchStep(int result, int[] operands, Func<Tensor[], Tensor> compute)
{
    public int Result { get; } = result;

    public int[] Operands { get; } = operands;

    public Func<Tensor[], Tensor> Compute { get; } = compute;

    /// <summary>Numbers of the values that nobody needs after this step.</summary>
    public int[] Released { get; set; } = [];
}
