'use strict';
(function () {
  var data = JSON.parse(document.getElementById('data').textContent);
  var font = getComputedStyle(document.body).fontFamily;
  var charts = [];

  function chart(element) {
    var made = echarts.init(element, null, { renderer: 'canvas' });
    charts.push(made);
    return made;
  }

  function fill(select, names) {
    names.forEach(function (name, place) {
      var option = document.createElement('option');
      option.value = place;
      option.textContent = name;
      select.appendChild(option);
    });
  }

  function shown(value) {
    if (value === null || value === undefined) {
      return '–';
    }
    return Number(value.toPrecision(4)).toLocaleString('en').replace('-', '−');
  }

  function band(strategy, lines, colour) {
    var line = { name: strategy, type: 'line', symbol: 'circle', symbolSize: 5, showSymbol: false, data: lines.mean,
      lineStyle: { color: colour, width: 2 }, itemStyle: { color: colour } };
    if (!lines.lower) {
      return [line];
    }
    var width = lines.upper.map(function (upper, at) {
      return upper === null || lines.lower[at] === null ? null : upper - lines.lower[at];
    });
    var silent = { type: 'line', stack: strategy, stackStrategy: 'all', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
    return [
      Object.assign({}, silent, { name: 'low', data: lines.lower }),
      Object.assign({}, silent, { name: 'band', data: width, areaStyle: { color: colour, opacity: 0.18 } }),
      line
    ];
  }

  function explore() {
    var section = document.getElementById('explore');
    var outcome = document.getElementById('explore-outcome');
    var scope = document.getElementById('explore-scope');
    var mode = document.getElementById('explore-mode');
    section.hidden = false;
    fill(outcome, data.outcomes.map(function (each) { return each.title; }));
    fill(scope, data.scopes);
    var view = chart(document.getElementById('explore-chart'));

    function draw() {
      var kpi = data.outcomes[outcome.value];
      var kind = mode ? mode.value : 'level';
      var lines = kpi[kind][scope.value];
      var dates = data.dates[scope.value === '0' ? 0 : 1];
      var series = [];
      var named = {};
      data.strategies.forEach(function (strategy, place) {
        if (lines[place]) {
          named[strategy.title] = lines[place];
          series = series.concat(band(strategy.title, lines[place], strategy.colour));
        }
      });
      view.setOption({
        animation: false,
        textStyle: { fontFamily: font },
        grid: { left: 64, right: 18, top: 46, bottom: 34 },
        legend: { top: 0, left: 0, type: 'scroll', data: Object.keys(named) },
        xAxis: { type: 'category', data: dates, boundaryGap: false },
        yAxis: { type: 'value', scale: true, name: kpi.unit, nameTextStyle: { align: 'left' }, nameLocation: 'end',
          axisLabel: { formatter: function (value) { return Number(value.toPrecision(6)).toString().replace('-', '−'); } } },
        tooltip: { trigger: 'axis', renderMode: 'richText', formatter: function (points) {
          var at = points[0].dataIndex;
          return [dates[at]].concat(Object.keys(named).map(function (name) {
            var line = named[name];
            return name + ': ' + shown(line.mean[at]) +
              (line.lower ? ' (' + shown(line.lower[at]) + ' … ' + shown(line.upper[at]) + ')' : '');
          })).join('\n');
        } },
        series: series
      }, true);
    }

    [outcome, scope, mode].forEach(function (select) {
      if (select) {
        select.addEventListener('change', draw);
      }
    });
    draw();
  }

  function network() {
    var figure = document.querySelector('#figure-network .picture');
    if (!figure || !data.network) {
      return;
    }
    var live = document.createElement('div');
    live.className = 'chart map live';
    live.id = 'network-chart';
    live.setAttribute('role', 'img');
    live.setAttribute('aria-label', figure.getAttribute('aria-label'));
    figure.after(live);
    figure.classList.add('still');
    figure.hidden = true;
    var net = data.network;
    var all = net.nodes.concat(net.heads.map(function (head) { return { x: head[1], y: head[2] }; }));
    var xs = all.map(function (each) { return each.x; });
    var ys = all.map(function (each) { return each.y; });
    var ratio = (Math.max.apply(null, xs) - Math.min.apply(null, xs)) / (Math.max.apply(null, ys) - Math.min.apply(null, ys));
    var width = Math.min(live.clientWidth - 140, 560 * ratio);
    chart(live).setOption({
      animation: false,
      textStyle: { fontFamily: font },
      tooltip: { renderMode: 'richText', formatter: function (point) {
        return point.dataType === 'edge' ? net.nodes[point.data.source].note + '\n→ ' + net.nodes[point.data.target].note +
          '\n' + point.data.note : point.data.note;
      } },
      series: [{
        type: 'graph', layout: 'none', roam: true, left: 70, top: 24, width: width, height: width / ratio,
        scaleLimit: { min: 0.7, max: 12 },
        categories: net.clusters.map(function (each) { return { name: each.name, itemStyle: { color: each.colour } }; }),
        data: net.nodes.map(function (node, place) {
          return { name: String(place), x: node.x, y: node.y, symbolSize: node.size, category: node.cluster, note: node.note,
            label: { show: Boolean(node.name), formatter: node.name || '', position: 'bottom', fontSize: 10, width: 130, overflow: 'truncate' } };
        }).concat(net.heads.map(function (head) {
          return { name: 'head ' + head[0], x: head[1], y: head[2], symbolSize: 0.1, note: head[0], itemStyle: { color: '#222' },
            label: { show: true, formatter: head[0], position: 'inside', fontSize: 13, fontWeight: 600, color: '#222',
              width: 140, overflow: 'break' } };
        })),
        labelLayout: { hideOverlap: true },
        links: net.links.map(function (link) {
          return { source: link[0], target: link[1], note: link[3], lineStyle: { width: link[2] } };
        }),
        lineStyle: { color: 'target', opacity: 0.25, curveness: 0.15 },
        emphasis: { focus: 'adjacency', lineStyle: { opacity: 0.8 } }
      }]
    });
  }

  explore();
  network();
  window.addEventListener('resize', function () {
    charts.forEach(function (each) { each.resize(); });
  });
})();
