using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>The memory behind the registers of all cell-wise instructions of a plan.</summary>
internal sealed unsafe class RegisterMemory
{
    private readonly List<AlignedBuffer> _registers = [];

    /// <summary>By the bits of the number: 0 and −0 are two.</summary>
    private readonly Dictionary<int, AlignedBuffer> _numbers = [];
    private readonly List<AlignedBuffer> _outgrown = [];

    /// <summary>Register memory, shared by all instructions, since none keeps anything in it from one run to the next.</summary>
    public float* Register(int index, int length)
    {
        while (_registers.Count <= index)
        {
            _registers.Add(new AlignedBuffer(length));
        }

        if (_registers[index].Length < length)
        {
            // Instructions that were lowered before keep the smaller one.
            _outgrown.Add(_registers[index]);
            _registers[index] = new AlignedBuffer(length);
        }

        return _registers[index].Data;
    }

    /// <summary>Memory that holds nothing but one number.</summary>
    public float* Number(float value, int length)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        if (!_numbers.TryGetValue(bits, out AlignedBuffer? buffer) || buffer.Length < length)
        {
            if (buffer is not null)
            {
                _outgrown.Add(buffer);
            }

            _numbers[bits] = buffer = new AlignedBuffer(length);
            new Span<float>(buffer.Data, length).Fill(value);
        }

        return buffer.Data;
    }
}
