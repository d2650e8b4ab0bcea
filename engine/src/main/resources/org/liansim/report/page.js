'use strict';
(function () {
  var data = JSON.parse(document.getElementById('data').textContent);
  var font = getComputedStyle(document.body).fontFamily;
  var charts = [];

  /** The library runs when the first chart is drawn: reading it takes as long as the rest of the page. */
  function chart(element) {
    if (!window.echarts) {
      var library = document.createElement('script');
      library.textContent = document.getElementById('library').textContent;
      document.body.appendChild(library);
    }
    var made = echarts.init(element, null, { renderer: 'canvas' });
    charts.push(made);
    return made;
  }

  /** Draws once the page has been loaded and an element is seen, or nearly. */
  function whenSeen(element, draw) {
    window.addEventListener('load', function () {
      new IntersectionObserver(function (entries, observer) {
        if (entries.some(function (entry) { return entry.isIntersecting; })) {
          observer.disconnect();
          draw();
        }
      }, { rootMargin: '300px' }).observe(element);
    });
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
    if (!data.outcomes[0].difference) {
      mode.parentNode.remove();
      mode = null;
    }
    fill(outcome, data.outcomes.map(function (each) { return each.title; }));
    fill(scope, data.scopes);
    var view = null;

    function draw() {
      view = view || chart(document.getElementById('explore-chart'));
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
        grid: { left: 64, right: 34, top: 58, bottom: 34 },
        legend: { top: 0, left: 0, type: 'scroll', data: Object.keys(named) },
        xAxis: { type: 'category', data: dates, boundaryGap: false },
        yAxis: { type: 'value', scale: true, name: kpi.unit, nameTextStyle: { align: 'left' }, nameLocation: 'end',
          axisLabel: { formatter: function (value) { return value.toLocaleString('en', { maximumSignificantDigits: 6 }).replace('-', '−'); } } },
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
    whenSeen(section, draw);
  }

  function network(figure) {
    var live = document.createElement('div');
    live.className = 'chart map live';
    live.id = 'network-chart';
    live.setAttribute('role', 'img');
    live.setAttribute('aria-label', figure.getAttribute('aria-label'));
    figure.after(live);
    figure.classList.add('still');
    figure.hidden = true;
    var net = data.network;
    var view = chart(live);
    var moves = document.createElement('p');
    moves.className = 'note moves live';
    moves.textContent = net.moves;
    live.after(moves);

    function fit() {
      live.style.height = Math.max(360, net.height * live.clientWidth / net.width) + 'px';
      view.resize();
      draw();
    }

    function draw(focus) {
      var scale = live.clientWidth / net.width;
      view.setOption({
        animation: false,
        textStyle: { fontFamily: font },
        tooltip: { renderMode: 'richText', formatter: function (point) { return point.data.note; } },
        grid: { left: 0, right: 0, top: 14, bottom: 0 },
        xAxis: { type: 'value', min: 0, max: net.width, show: false },
        yAxis: { type: 'value', min: 0, max: net.height, inverse: true, show: false },
        dataZoom: ['xAxisIndex', 'yAxisIndex'].map(function (axis) {
          var zoom = { type: 'inside', filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseMove: true };
          zoom[axis] = 0;
          return zoom;
        }),
        series: [{
          type: 'scatter',
          labelLayout: { hideOverlap: true },
          data: net.nodes.map(function (node) {
            return { value: [node[0], node[1]], symbolSize: Math.max(4, node[2] * scale), note: node[4],
              itemStyle: { color: net.clusters[node[3]].colour, borderColor: '#fff', borderWidth: 0.8, opacity: 0.9 },
              label: { show: Boolean(node[5]) && scale > 0.6, formatter: node[5] || '', position: node[6] || 'bottom', distance: 2, color: '#222',
                fontSize: 11, textBorderColor: '#fff', textBorderWidth: 3 } };
          }),
          markLine: {
            symbol: 'none', animation: false, label: { show: false }, emphasis: { disabled: true },
            data: net.links.map(function (link) {
              var from = net.nodes[link[0]];
              var to = net.nodes[link[1]];
              var near = focus === link[0] || focus === link[1];
              return [
                { coord: [from[0], from[1]], note: from[4] + '\n→ ' + to[4] + '\n' + link[3],
                  lineStyle: { color: net.clusters[to[3]].colour, type: 'solid', width: Math.max(0.5, link[2] * scale), curveness: 0.15,
                    opacity: near ? 0.8 : focus === undefined ? 0.25 : 0.05 } },
                { coord: [to[0], to[1]] }
              ];
            })
          }
        }, {
          type: 'scatter', silent: true, symbolSize: 0.1, itemStyle: { color: '#222' },
          data: net.heads.map(function (head) {
            return { value: [head[1], head[2]], label: { show: true, formatter: head[0], position: 'inside', color: '#222',
              fontSize: Math.max(10, Math.round(13 * Math.min(1, scale))), fontWeight: 600, width: Math.max(56, 140 * scale),
              overflow: 'break' } };
          })
        }]
      });
    }

    fit();
    view.on('mouseover', { seriesIndex: 0 }, function (point) {
      if (point.componentType === 'series') {
        draw(point.dataIndex);
      }
    });
    view.on('mouseout', { seriesIndex: 0 }, function () { draw(); });
    window.addEventListener('resize', fit);
  }

  explore();
  // Narrow windows keep their still map, whose names can be read.
  var figure = document.querySelector('#figure-network .wide');
  if (figure && data.network) {
    whenSeen(figure, function () { network(figure); });
  }
  window.addEventListener('resize', function () {
    charts.forEach(function (each) { each.resize(); });
  });
})();
