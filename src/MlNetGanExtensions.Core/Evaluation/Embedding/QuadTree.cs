namespace MlNetGanExtensions.Evaluation;

/// <summary>Points of the plane in nested boxes, to add up the push of far points box by box (Barnes and Hut 1986).</summary>
/// <remarks>
/// The nodes stand in pre-order and each knows where the next one after its subtree is, so a walk needs no stack. Boxes are those of the
/// points
/// themselves, divided at the middle of both sides; points at the very same place share a leaf, so dividing always ends.
/// One tree is made for all steps: building allocates nothing. Reading is safe from several threads.
/// </remarks>
internal sealed class QuadTree
{
    private readonly double[] _points;
    private readonly int[] _order;
    private readonly Node[] _nodes;
    private int _count;

    /// <summary>Makes a tree over points whose coordinates may change between builds.</summary>
    /// <param name="points">x and y of each point, one after the other.</param>
    public QuadTree(double[] points)
    {
        _points = points;
        _order = new int[points.Length / 2];
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        // A box that is divided has at least two parts, so fewer boxes are divided than there are points,
        // and there are as many leaves as points at most.
        _nodes = new Node[2 * _order.Length];
    }

    /// <summary>Sorts the points, as they now lie, into boxes. They must be finite.</summary>
    public void Build()
    {
        _count = 0;
        Build(0, _order.Length);
    }

    /// <summary>Adds up the push on a point: Σⱼ qⱼ² (y − yⱼ) over the other points, with qⱼ = 1 / (1 + |y − yⱼ|²).</summary>
    /// <param name="point">Number of the point.</param>
    /// <param name="thetaSquared">A box is taken as one point if its side² is below this times its distance².</param>
    /// <param name="pushX">The x part of the sum.</param>
    /// <param name="pushY">The y part of the sum.</param>
    /// <returns>Σⱼ qⱼ over the other points.</returns>
    public double Push(int point, double thetaSquared, out double pushX, out double pushY)
    {
        double x = _points[2 * point];
        double y = _points[(2 * point) + 1];
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        ReadOnlySpan<Node> nodes = _nodes.AsSpan(0, _count);
        for (int i = 0; i < nodes.Length;)
        {
            ref readonly Node node = ref nodes[i];
            double dx = x - node.X;
            double dy = y - node.Y;
            double square = (dx * dx) + (dy * dy);
            if (node.SideSquared < thetaSquared * square)
            {
                double q = 1 / (1 + square);
                double push = node.Points * q;
                sum += push;
                push *= q;
                sumX += push * dx;
                sumY += push * dy;
                i = node.Next;
            }
            else
            {
                i++;
            }
        }

        // The point met itself in its own leaf, at distance 0: no push, and q = 1.
        pushX = sumX;
        pushY = sumY;
        return sum - 1;
    }

    private void Build(int start, int end)
    {
        ref Node node = ref _nodes[_count++];
        double minimumX = double.PositiveInfinity;
        double minimumY = double.PositiveInfinity;
        double maximumX = double.NegativeInfinity;
        double maximumY = double.NegativeInfinity;
        double sumX = 0;
        double sumY = 0;
        foreach (int point in _order.AsSpan(start, end - start))
        {
            double x = _points[2 * point];
            double y = _points[(2 * point) + 1];
            minimumX = x < minimumX ? x : minimumX;
            maximumX = x > maximumX ? x : maximumX;
            minimumY = y < minimumY ? y : minimumY;
            maximumY = y > maximumY ? y : maximumY;
            sumX += x;
            sumY += y;
        }

        node.Points = end - start;
        double width = maximumX - minimumX;
        double height = maximumY - minimumY;
        if (width == 0 && height == 0)
        {
            // A side below 0 is below any distance, 0 included: a leaf is always taken as one point.
            (node.X, node.Y, node.SideSquared, node.Next) = (minimumX, minimumY, -1, _count);
            return;
        }

        double side = width > height ? width : height;
        (node.X, node.Y, node.SideSquared) = (sumX / node.Points, sumY / node.Points, side * side);
        double middleX = Middle(minimumX, maximumX);
        int row = Partition(start, end, 1, Middle(minimumY, maximumY));
        BuildHalf(start, row, middleX);
        BuildHalf(row, end, middleX);
        node.Next = _count;
    }

    private void BuildHalf(int start, int end, double middleX)
    {
        int middle = Partition(start, end, 0, middleX);
        if (middle > start)
        {
            Build(start, middle);
        }

        if (end > middle)
        {
            Build(middle, end);
        }
    }

    /// <summary>Moves the points up to a limit in one coordinate to the front, and returns where the others begin.</summary>
    private int Partition(int start, int end, int axis, double limit)
    {
        int low = start;
        int high = end;
        while (low < high)
        {
            if (_points[(2 * _order[low]) + axis] <= limit)
            {
                low++;
            }
            else
            {
                high--;
                (_order[low], _order[high]) = (_order[high], _order[low]);
            }
        }

        return low;
    }

    /// <summary>A number from a on and below b, so that dividing there parts a from b even if nothing lies between them.</summary>
    private static double Middle(double a, double b)
    {
        double middle = a + ((b - a) / 2);
        return middle < b ? middle : a;
    }

    private struct Node
    {
        public double X;
        public double Y;
        public double SideSquared;
        public int Points;
        public int Next;
    }
}
