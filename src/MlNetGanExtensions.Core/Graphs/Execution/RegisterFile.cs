namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Hands out registers to the values of one cell-wise instruction.</summary>
/// <param name="memory">Where the registers lie.</param>
/// <param name="length">Floats in a register.</param>
internal sealed unsafe class RegisterFile(RegisterMemory memory, int length)
{
    private readonly Stack<nint> _free = new();
    private int _taken;

    public float* Take() => _free.TryPop(out nint register) ? (float*)register : memory.Register(_taken++, length);

    public void Release(float* register) => _free.Push((nint)register);

    /// <summary>A register that holds one number in all its cells and is never written.</summary>
    public float* Number(float value) => memory.Number(value, length);
}
