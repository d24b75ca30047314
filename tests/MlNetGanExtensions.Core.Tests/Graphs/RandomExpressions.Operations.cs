using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <content>The operations that are put on top of what is there.</content>
internal sealed partial class RandomExpressions
{
    private void AddOperation()
    {
        (Expression x, double a) = Pick(_exact);
        switch (_random.Next(22))
        {
            case 0 or 1:
                AddDense(x, a);
                break;
            case 2:
                AddGated(x, a);
                break;
            case 3:
                AddRounded();
                break;
            case 4:
                Add(Op.Transpose(x), a);
                break;
            case 5:
                Add(Op.Sum(x), a * x.Rows * x.Columns);
                break;
            case 6:
                Add(Op.SumRows(x), a * x.Rows);
                break;
            case 7:
                Add(Op.SumColumns(x), a * x.Columns);
                break;
            case 8:
                Add(Op.Reshape(x, x.Columns, x.Rows), a);
                break;
            case 9:
                AddSliceOrConcat(x, a);
                break;
            case 10:
                IndexSlot slot = new("rows", Pick(_rows));
                Indices.Add((slot, x.Rows));
                Add(Op.GatherRows(x, slot), a);
                break;
            case 11:
                ColumnGroups groups = x.Columns > 2 ? new ColumnGroups(1, x.Columns - 2, 1) : new ColumnGroups(x.Columns);
                Add(_random.Next(2) == 0 ? Op.ArgMaxOneHot(x, groups) : Op.GroupSum(x, groups), a * x.Columns);
                break;
            case 12:
                Add(Op.Repeat(x, x.Rows == 1 ? Pick(_rows) : x.Rows, x.Columns == 1 ? Pick(_columns) : x.Columns), a);
                break;
            case < 16:
                AddUnary(x, a);
                break;
            default:
                AddBinary(x, a);
                break;
        }
    }

    private void AddUnary(Expression x, double a)
    {
        switch (_random.Next(9))
        {
            case 0:
                Add(-x, a);
                break;
            case 1:
                Add(Op.Square(x), a * a);
                break;
            case 2:
                Add(Op.Relu(x), a);
                break;
            case 3:
                Add(Op.LeakyRelu(x, 2), 2 * a);
                break;
            case 4:
                Add(Op.Step(x), 1);
                break;
            case 5:
                Add(Op.Abs(x), a);
                break;
            case 6:
                Add(Op.Sign(x), 1);
                break;
            case 7:
                Add(Op.StopGradient(x), a);
                break;
            default:
                Add(x * 3, 3 * a);
                break;
        }
    }

    private void AddBinary(Expression x, double a)
    {
        (Expression y, double b) = Partner(x);
        switch (_random.Next(8))
        {
            case 0 or 1:
                Add(x + y, a + b);
                break;
            case 2:
                Add(y - x, a + b);
                break;
            case 3:
                Add(x * y, a * b);
                break;
            case 4:
                Add(Op.Minimum(x, y), Math.Max(a, b));
                break;
            case 5:
                Add(Op.Maximum(x, y), Math.Max(a, b));
                break;
            case 6:
                Add(Op.Greater(x, y), 1);
                break;
            default:
                Expression sum = x + y;
                (Expression z, double c) = Partner(sum);
                Add(Op.Select(z, x, sum), Math.Max(a + b, c));
                break;
        }
    }

    /// <summary>An operand that fits, possibly the same one; a number where there is none.</summary>
    private (Expression Value, double Bound) Partner(Expression x)
    {
        (Expression Value, double Bound)[] fitting = [.. Fits(x)];
        return fitting.Length > 0 ? Pick(fitting) : (Op.Constant(2), 2);
    }

    private IEnumerable<(Expression Value, double Bound)> Fits(Expression x) => _exact.Where(item =>
        (item.Value.Rows == x.Rows || item.Value.Rows == 1 || x.Rows == 1)
        && (item.Value.Columns == x.Columns || item.Value.Columns == 1 || x.Columns == 1)
        && Math.Max(item.Value.Rows, x.Rows) * Math.Max(item.Value.Columns, x.Columns) <= MostCells);

    private (Expression Value, double Bound) Product(Expression x, double a)
    {
        (Expression y, double b) = Pick(_exact);
        foreach ((bool left, bool right) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            int rows = left ? x.Columns : x.Rows;
            int inner = left ? x.Rows : x.Columns;
            int columns = right ? y.Rows : y.Columns;
            if (inner == (right ? y.Columns : y.Rows) && (long)rows * columns * inner <= 300_000)
            {
                return (Op.MatMul(x, y, left, right), a * b * inner);
            }
        }

        return x.Rows * x.Rows * x.Columns <= 300_000 ? (Op.MatMul(x, x, false, true), a * a * x.Columns) : (x, a);
    }

    private void AddDense(Expression x, double a)
    {
        (Expression value, double bound) = Product(x, a);
        (Expression Value, double Bound)[] biases =
            [.. _exact.Where(item => item.Value.Rows == 1 && item.Value.Columns == value.Columns)];
        if (biases.Length > 0)
        {
            (Expression bias, double b) = Pick(biases);
            (value, bound) = (_random.Next(2) == 0 ? value + bias : bias + value, bound + b);
        }

        Expression active = _random.Next(3) switch
        {
            0 => Op.Relu(value),
            1 => Op.LeakyRelu(value, 2),
            _ => value,
        };
        Add(active, 2 * bound);

        // Sometimes somebody else wants the value in between as well.
        if (_random.Next(4) == 0)
        {
            Add(value, bound);
        }
    }

    private void AddGated(Expression x, double a)
    {
        (Expression value, double bound) = Product(x, a);
        (Expression gate, double b) = Partner(value);
        if (value is MatMulOperation product && _random.Next(3) == 0)
        {
            // Two products, each of which could have the other ride on it.
            (gate, b) = (Op.MatMul(-x, product.Inputs[1], product.TransposeLeft, product.TransposeRight), bound);
        }

        if (_random.Next(4) == 0 || bound * b > LargestExact)
        {
            Add(value + gate, bound + b);
            return;
        }

        Add(_random.Next(2) == 0 ? value * gate : gate * value, bound * b);
    }

    private void AddSliceOrConcat(Expression x, double a)
    {
        int first = _random.Next(x.Columns);
        int firstRow = _random.Next(x.Rows);
        switch (_random.Next(4))
        {
            case 0:
                Add(Op.SliceColumns(x, first, _random.Next(1, x.Columns - first + 1)), a);
                break;
            case 1:
                Add(Op.SliceRows(x, firstRow, _random.Next(1, x.Rows - firstRow + 1)), a);
                break;
            case 2:
                (Expression beside, double b) = Pick([.. _exact.Where(item => item.Value.Rows == x.Rows)]);
                Add(Op.ConcatColumns(x, beside, x), Math.Max(a, b));
                break;
            default:
                (Expression below, double c) = Pick([.. _exact.Where(item => item.Value.Columns == x.Columns)]);
                Add(Op.ConcatRows(below, x), Math.Max(a, c));
                break;
        }
    }

    /// <summary>A function with rounding of anything; its own operands stay within a few units.</summary>
    private void AddRounded()
    {
        Expression x = _rounded.Count > 0 && _random.Next(2) == 0 ? Pick(_rounded) : Clamped(Pick(_exact).Value);
        if (!Fits(x).Any())
        {
            return;
        }

        Expression y = Clamped(Partner(x).Value);
        Expression made = _random.Next(8) switch
        {
            0 => Op.Tanh(x),
            1 => Op.Sigmoid(x) * y,
            2 => Op.Softplus(x),
            3 => Op.Softmax(Op.Tanh(x)),
            4 => Op.LogSoftmax(Op.Tanh(x)),
            5 => Op.Exp(Op.Tanh(x)) + y,
            6 => Op.Tanh(x / (Op.Square(y) + 1)),
            _ => Op.Tanh(Op.Mean(x) + y),
        };
        _rounded.Add(Op.Tanh(made));
        _rounded.Add(made);
    }
}
