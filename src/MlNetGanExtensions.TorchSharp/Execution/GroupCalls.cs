using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Operations;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>Functions of groups of columns: all groups at once, in a tensor of rows × groups × columns of the widest group.</summary>
internal sealed class GroupCalls
{
    private readonly GroupFunction _function;
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _groups;
    private readonly int _width;

    // Where columns come from and go to; null where all groups are equally wide. Place number _columns stands for the filling.
    private readonly Tensor? _spread;
    private readonly Tensor? _gathered;
    private readonly Tensor? _filling;
    private readonly Tensor? _places;

    public GroupCalls(GroupOperation operation, torch.Device device)
    {
        _function = operation.Function;
        _rows = operation.Rows;
        _columns = operation.Columns;
        ReadOnlySpan<int> offsets = operation.Groups.Offsets;
        _groups = operation.Groups.Count;
        for (int group = 0; group < _groups; group++)
        {
            _width = Math.Max(_width, offsets[group + 1] - offsets[group]);
        }

        if (_function == GroupFunction.ArgMaxOneHot)
        {
            _places = torch.arange(_width, torch.ScalarType.Int64, device);
        }

        if (_groups * _width == _columns)
        {
            return;
        }

        long[] spread = new long[_groups * _width];
        long[] gathered = new long[_columns];
        Array.Fill(spread, _columns);
        for (int group = 0; group < _groups; group++)
        {
            for (int column = offsets[group]; column < offsets[group + 1]; column++)
            {
                int place = (group * _width) + column - offsets[group];
                spread[place] = column;
                gathered[column] = place;
            }
        }

        _spread = torch.tensor(spread, device: device);
        _gathered = torch.tensor(gathered, device: device);
        float filling = _function == GroupFunction.Sum ? 0 : float.NegativeInfinity;
        _filling = torch.full(_rows, 1, filling, torch.ScalarType.Float32, device);
    }

    /// <param name="operand">Number of the operand among the values of the plan.</param>
    public Func<Tensor[], Tensor> Lower(int operand) => values =>
    {
        using Tensor grouped = Grouped(values[operand]);
        using Tensor result = Compute(grouped);
        using Tensor flat = result.reshape(_rows, _groups * _width);
        return _gathered is null ? flat.alias() : flat.index_select(1, _gathered);
    };

    private Tensor Grouped(Tensor value)
    {
        if (_spread is null)
        {
            return value.reshape(_rows, _groups, _width);
        }

        using Tensor filled = torch.cat([value, _filling!], 1);
        using Tensor spread = filled.index_select(1, _spread);
        return spread.reshape(_rows, _groups, _width);
    }

    private Tensor Compute(Tensor grouped)
    {
        switch (_function)
        {
            case GroupFunction.Softmax:
                return grouped.softmax(2);
            case GroupFunction.LogSoftmax:
                return grouped.log_softmax(2);
            case GroupFunction.Sum:
                using (Tensor sum = grouped.sum(2, keepdim: true))
                {
                    return sum.expand(_rows, _groups, _width);
                }

            default:
                // The first of equals: what argmax promises.
                using (Tensor largest = grouped.argmax(2, true))
                {
                    using Tensor isLargest = _places!.eq(largest);
                    return isLargest.to_type(torch.ScalarType.Float32);
                }
        }
    }
}
